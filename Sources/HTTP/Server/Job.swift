/// A request on its way to a worker.
struct Job: Sendable {
    enum Work: Sendable {
        /// The whole body is there.
        case answer([UInt8])
        /// May the files of a form come? Nothing of its body has been asked for.
        case authorize(MultipartAllowance, boundary: [UInt8])
        /// A stretch of such a body.
        case take([UInt8], UploadSession)
        /// The last one, or the last that is read of it.
        case finish([UInt8], UploadSession, isCut: Bool)
        /// More of a body that is made while it is sent.
        case make(Production)
    }

    let head: RequestHead
    /// Of the client: an IPv4 address, or 64 bits of an IPv6 one.
    let network: IPAddress
    let work: Work
    /// When it was queued, by `Clock`.
    let since: Int
    /// Where its answer goes.
    let mailbox: Mailbox
    let token: Token

    /// Whether its answer is on its way to the client.
    var isUnderWay: Bool {
        if case .make = work { true } else { false }
    }
}
