package import Foundation
package import Storage

/// One step of a mail, with who says so and what was said.
package struct MailEvidence: Equatable, Sendable, FromRow {
    /// Who says so.
    package enum Source: String, SQLValue, CaseIterable {
        /// The outbox itself.
        case outbox
        /// The relay, in its answer.
        case relay
        /// A delivery report (DSN, RFC 3464) that names the mail's own token.
        case report
        /// A receipt of a mail program (MDN, RFC 8098) that names the mail's own token.
        case receipt
        /// Another mail that came in.
        case mail
        /// The platform, where somebody did something.
        case platform
    }

    package let mail: MailID
    package let step: MailStep
    package let source: Source
    package let at: Date
    /// Why, of what went wrong.
    package let reason: MailReason?
    /// Enhanced (RFC 3463), such as `5.1.1`; nil if none was given.
    package let status: String?
    /// What was said, word for word; at most `longestProof` letters.
    package let proof: String

    package static let longestProof = 2_000

    package init(
        _ step: MailStep, of mail: MailID, by source: Source, at date: Date,
        because reason: MailReason? = nil, status: String? = nil, proof: String = ""
    ) {
        self.mail = mail
        self.step = step
        self.source = source
        at = date
        self.reason = reason
        self.status = status
        self.proof = String(proof.prefix(Self.longestProof))
    }

    package init(row: Row) throws {
        mail = try row["outbox_id"]
        step = try row["step"]
        source = try row["source"]
        at = try row["at"]
        reason = try row["reason"]
        status = try row["status"]
        proof = try row["proof"]
    }
}
