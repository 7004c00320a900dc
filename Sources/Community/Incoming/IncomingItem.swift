import Mail
import Storage

/// One thing that came in, read as far as nothing but itself is needed: that takes long for what
/// is large, and nobody may wait for it with a write.
struct IncomingItem {
    let digest: FileDigest
    /// Nil if it is no mail.
    let content: Content?

    struct Content {
        let message: IncomingMessage
        let reading: IncomingReading
        /// What is new in it, of a person's answer.
        let reply: ReplyText?
        /// Whether it is longer than what is read of it.
        let isTooLong: Bool
    }

    init(_ bytes: [UInt8]) {
        let most = IncomingLimits().mostBytes
        let isTooLong = bytes.count > most
        let bytes = isTooLong ? Array(bytes.prefix(most)) : bytes
        let message: IncomingMessage
        do throws(IncomingError) { message = try IncomingMessage(bytes) } catch {
            digest = IncomingIdentity.digest(of: bytes, named: nil)
            content = nil
            return
        }
        digest = IncomingIdentity.digest(of: bytes, named: message.messageID)
        let reading = IncomingReading(message)
        var reply: ReplyText?
        if case .reply = reading.kind { reply = ReplyText(message) }
        content = Content(
            message: message, reading: reading, reply: reply, isTooLong: isTooLong)
    }
}
