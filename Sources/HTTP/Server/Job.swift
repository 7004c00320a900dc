/// A request on its way to a worker.
struct Job: Sendable {
    enum Work: Sendable {
        /// The whole body is there.
        case answer([UInt8])
        /// The body is still to be read, by the worker itself.
        case upload(Upload)
    }

    let head: RequestHead
    let work: Work
    /// When it was queued, by `Clock`.
    let since: Int
    /// Where its answer goes.
    let mailbox: Mailbox
    let token: Token
}
