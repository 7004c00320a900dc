/// A connection lent to a worker that reads a multipart body from it.
struct Upload: Sendable {
    /// Open until the answer has been delivered: its loop sees to that.
    let descriptor: Int32
    /// What of the body has been received already.
    let received: [UInt8]
    let allowance: MultipartAllowance
    let boundary: [UInt8]
}
