/// A mail that the platform writes to people. Whoever writes it declares it: its texts are in the
/// catalogues, `mail.<name>.subject` and `mail.<name>.body`. A subject of theirs says nothing of
/// the community: an inbox is read over shoulders.
package struct MailKind: Declaration, Equatable {
    package static let noun = "kind of mail"

    package let name: String
    package let lane: MailLane
    /// Whether a person writes its subject and text, so that the catalogues have none.
    package let isWritten: Bool
    /// Whether whoever did not ask for it has something to do about it.
    package let isWarning: Bool

    package init(
        _ name: String, lane: MailLane = .notice, isWritten: Bool = false, isWarning: Bool = false
    ) {
        self.name = name
        self.lane = lane
        self.isWritten = isWritten
        self.isWarning = isWarning
    }
}
