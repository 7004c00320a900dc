package import Foundation
package import Storage

/// By which a feature sends fewer mails to whoever has complained of one to their provider: as if
/// they had followed the link below it. Each that is declared is told of each complaint, once.
package struct MailComplaintDesk: Declaration {
    package static let noun = "desk for complaints of mails"

    package let name: String
    let take: @Sendable (MailComplaint) throws -> Void

    package init(_ name: String, take: @escaping @Sendable (MailComplaint) throws -> Void) {
        self.name = name
        self.take = take
    }
}

/// What a provider reports that a member wants no more of (abuse or opt-out, RFC 5965), by the
/// token of the mail.
package struct MailComplaint {
    package let site: Site
    package let db: Database
    package let now: Date
    /// Of the mail.
    package let kind: MailKind
    package let person: Person.ID
    package let space: Space.ID
}
