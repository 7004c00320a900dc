package import Foundation
package import Storage

/// How addresses do that mail is sent to: one that failed for good, more than once, is not written
/// to until a person has looked at it.
package struct MailHealthStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// How many failures for good, of different mails, suspend an address: one may be a provider's
    /// bad day.
    static let mostHard = 2

    /// - Parameter isHard: whether the failure says something lasting of the address.
    func noteFailure(
        of key: String, isHard: Bool, because reason: MailReason, _ proof: String, at now: Date
    ) throws {
        let proof = String(proof.prefix(MailEvidence.longestProof))
        try db.run(
            """
            INSERT INTO mail_health (recipient_key, hard, soft, reason, proof, failed_at)
            VALUES (\(key), \(isHard ? 1 : 0), \(isHard ? 0 : 1), \(reason), \(proof), \(now))
            ON CONFLICT (recipient_key) DO UPDATE SET
                hard = mail_health.hard + excluded.hard, soft = mail_health.soft + excluded.soft,
                reason = excluded.reason, proof = excluded.proof, failed_at = excluded.failed_at
            """)
        guard isHard else { return }
        try db.run(
            """
            UPDATE mail_health SET suspended_at = \(now)
            WHERE recipient_key = \(key) AND suspended_at IS NULL AND hard >= \(Self.mostHard)
            """)
    }

    /// Has an address not written to any more, whatever happened there.
    package func suspend(_ email: String, at now: Date) throws {
        for _ in 1...Self.mostHard {
            try noteFailure(
                of: Email.key(email), isHard: true, because: .noSuchAddress, "", at: now)
        }
    }

    /// Something has arrived there, as was not known before. It frees no address that is given up:
    /// that a person does.
    func noteArrival(of key: String) throws {
        try db.run(
            "DELETE FROM mail_health WHERE recipient_key = \(key) AND suspended_at IS NULL")
    }

    /// Those that are not written to, the newest first.
    package func suspended(_ limit: Int) throws -> [SuspendedAddress] {
        try db.all(
            """
            SELECT h.recipient_key, h.reason, h.proof, h.hard, h.suspended_at
            FROM mail_health AS h WHERE h.suspended_at IS NOT NULL
            ORDER BY h.suspended_at DESC, h.recipient_key LIMIT \(limit)
            """)
    }

    /// Whether a mail that failed may arrive now: its reader has another address since, or a person
    /// has looked at the old one. Of `person AS p`, and the number of the mail.
    package static func mayArriveNow(_ mail: SQL) -> SQL {
        """
        EXISTS (SELECT 1 FROM outbox AS failed
            LEFT JOIN mail_health AS h ON h.recipient_key = failed.recipient_key
            WHERE failed.id = \(mail) AND (failed.recipient_key <> p.email_key
                OR (h.suspended_at IS NULL AND h.reviewed_at > failed.created_at)))
        """
    }

    package func countSuspended() throws -> Int {
        try db.one("SELECT COUNT(*) FROM mail_health AS h WHERE h.suspended_at IS NOT NULL")
    }

    package func isSuspended(_ email: String) throws -> Bool {
        let found: Int? = try db.value(
            """
            SELECT 1 AS found FROM mail_health AS h
            WHERE h.recipient_key = \(Email.key(email)) AND h.suspended_at IS NOT NULL
            """)
        return found != nil
    }

    /// A person has looked at it: it is written to again.
    /// - Returns: false if it was not suspended.
    package func review(_ email: String, at now: Date) throws -> Bool {
        try db.affected(
            by: """
                UPDATE mail_health SET suspended_at = NULL, hard = 0, reviewed_at = \(now)
                WHERE recipient_key = \(Email.key(email)) AND suspended_at IS NOT NULL
                """) == 1
    }

    /// Forgets failures of before a date, but for those that suspend.
    func forget(before date: Date, limit: Int) throws {
        try db.run(
            """
            DELETE FROM mail_health WHERE recipient_key IN (
                SELECT h.recipient_key FROM mail_health AS h
                WHERE h.failed_at < \(date) AND h.suspended_at IS NULL LIMIT \(limit))
            """)
    }
}

/// An address that is not written to.
package struct SuspendedAddress: Equatable, Sendable, FromRow {
    /// In small letters.
    package let email: String
    package let reason: MailReason
    package let proof: String
    /// How many mails failed there for good.
    package let failures: Int
    package let since: Date

    package init(row: Row) throws {
        email = try row["recipient_key"]
        reason = try row["reason"]
        proof = try row["proof"]
        failures = try row["hard"]
        since = try row["suspended_at"]
    }
}
