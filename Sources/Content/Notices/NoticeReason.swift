import Community

/// Why a person is told. Whoever tells declares it: its sentence is in the catalogues,
/// `notice.reason.<name>`.
package struct NoticeReason: Declaration, Hashable {
    package static let noun = "reason of a notice"

    package let name: String

    package init(_ name: String) { self.name = name }
}

extension NoticeReason {
    package static let comment = NoticeReason("comment")
    package static let reply = NoticeReason("reply")
    package static let mention = NoticeReason("mention")
    package static let newTopic = NoticeReason("newTopic")
    package static let newMessage = NoticeReason("newMessage")
    package static let published = NoticeReason("published")
    static let digest = NoticeReason("digest")
}
