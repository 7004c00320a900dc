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
    /// Whether no person did it: the platform found it by itself.
    package let isFound: Bool
    /// Whether it goes by mail also while it is quiet about its thing, since its reader has not
    /// come back: it cannot wait.
    package let breaksQuiet: Bool
    /// The key of what its mails say of why they came, with the `space`; nil for the usual words of
    /// its `mailing`.
    package let why: String?

    package init(
        _ name: String, mailing: Mailing = .answers, isFound: Bool = false,
        breaksQuiet: Bool = false, why: String? = nil
    ) {
        self.name = name
        self.mailing = mailing
        self.isFound = isFound
        self.breaksQuiet = breaksQuiet
        self.why = why
    }
}

extension Site {
    /// Who did what a notice tells: a person, the team, or the site that found it.
    func actor(_ name: String?, of reason: String, _ words: Localization) -> String {
        if let name { return name }
        let isFound = declarations.find(NoticeReason.self, reason)?.isFound ?? false
        return words(isFound ? "notices.site" : "notices.team")
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
