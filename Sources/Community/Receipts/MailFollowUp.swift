package import Storage

/// By which the feature that wrote a mail is told of each new step of it, in the transaction that
/// records the step. What it throws undoes its own changes, not the step.
package struct MailFollowUp: Declaration {
    package static let noun = "follow-up of mails"

    /// That of the `MailOrigin`.
    package let name: String
    let hear: @Sendable (MailNews) throws -> Void

    package init(_ origin: String, hear: @escaping @Sendable (MailNews) throws -> Void) {
        name = origin
        self.hear = hear
    }
}

/// A new step of a mail.
package struct MailNews {
    package let site: Site
    package let db: Database
    package let origin: MailOrigin
    package let evidence: MailEvidence
    /// Whether nothing was known of this step before, from whatever source.
    package let isFirst: Bool
}
