/// A mail as it comes into the outbox.
struct OutboxEntry {
    let mail: OutgoingMail
    let text: OutboxText.ID
    let addressee: MailAddressee
    let messageID: String
    /// Sealed.
    let values: [UInt8]?
    let token: [UInt8]
}
