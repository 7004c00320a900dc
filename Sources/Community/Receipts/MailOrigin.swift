/// What a mail is about: a row of the feature that wrote it.
package struct MailOrigin: Equatable, Hashable, Sendable {
    /// Under which the feature declares its `MailFollowUp` and its `ReplyDesk`, such as
    /// `messages.recipient`.
    package let name: String
    /// The number of its row; what it means is the feature's own affair.
    package let id: Int64

    package init(_ name: String, _ id: Int64) {
        self.name = name
        self.id = id
    }
}
