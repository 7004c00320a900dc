import Community

/// Why a person is told. Whoever tells declares it: its sentence is in the catalogues,
/// `notice.reason.<name>`.
package struct NoticeReason: Declaration, Hashable {
    package static let noun = "reason of a notice"

    /// Which choice of its reader it goes by mail under.
    package enum Mailing: Sendable {
        /// Something was said to them, or decided on what is theirs.
        case answers
        /// They follow it.
        case followed
        /// On the site alone.
        case never
    }

    package let name: String
    package let mailing: Mailing

    package init(_ name: String, mailing: Mailing = .answers) {
        self.name = name
        self.mailing = mailing
    }
}

extension NoticeReason {
    package static let comment = NoticeReason("comment")
    package static let reply = NoticeReason("reply")
    package static let mention = NoticeReason("mention")
    package static let newTopic = NoticeReason("newTopic", mailing: .followed)
    package static let newMessage = NoticeReason("newMessage", mailing: .followed)
    package static let published = NoticeReason("published")
    static let digest = NoticeReason("digest", mailing: .never)
}
