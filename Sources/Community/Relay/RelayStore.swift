import Foundation
package import Storage

/// The one row that says how the relay does.
package struct RelayStore {
    let db: Database

    package init(db: Database) { self.db = db }

    package func standing() throws -> RelayStanding {
        let found: RelayStanding? = try db.first(
            """
            SELECT r.broken_until, r.failures, r.halted_at, r.trouble, r.sent_at, r.read_at,
                r.mailbox_trouble, r.hour_start, r.hour_count
            FROM mail_relay AS r WHERE r.id = 1
            """)
        guard let found else { throw StorageError.unexpectedNull(column: "mail_relay") }
        return found
    }

    /// Whoever else counts waits until the end of this write.
    func hold() throws { try db.hold("SELECT r.id FROM mail_relay AS r WHERE r.id = 1") }

    /// It was not reached, or left in the midst of it: it is given a rest.
    func fail(_ trouble: RelayTrouble, after failures: Int, at now: Date) throws {
        try db.run(
            """
            UPDATE mail_relay SET failures = \(failures + 1), trouble = \(trouble.kept),
                broken_until = \(now.addingTimeInterval(RelayStanding.rest(after: failures + 1)))
            WHERE id = 1
            """)
    }

    /// It refused the password: only a person can go on.
    func halt(_ trouble: RelayTrouble, at now: Date) throws {
        try db.run(
            "UPDATE mail_relay SET halted_at = \(now), trouble = \(trouble.kept) WHERE id = 1")
    }

    /// It took a mail, or answered as it should. What only a person can end stays.
    func recover() throws {
        try db.run(
            """
            UPDATE mail_relay SET broken_until = NULL, failures = 0, trouble = NULL
            WHERE id = 1 AND halted_at IS NULL AND (failures > 0 OR trouble IS NOT NULL)
            """)
    }

    /// A person has it tried again at once.
    package func release() throws {
        try db.run(
            """
            UPDATE mail_relay SET broken_until = NULL, halted_at = NULL, failures = 0
            WHERE id = 1
            """)
    }

    /// Counts mails that are about to leave; fewer than none for those that did not.
    func count(_ mails: Int, at now: Date) throws {
        try db.run(
            """
            UPDATE mail_relay SET
                hour_count = CASE WHEN hour_start <= \(now)
                    AND hour_start > \(now.addingTimeInterval(-3_600))
                    THEN hour_count ELSE 0 END + \(mails),
                hour_start = CASE WHEN hour_start <= \(now)
                    AND hour_start > \(now.addingTimeInterval(-3_600))
                    THEN hour_start ELSE \(now) END
            WHERE id = 1
            """)
    }

    /// The mailbox was read, or could not be.
    func noteMailbox(trouble: String?, at now: Date) throws {
        try db.run(
            "UPDATE mail_relay SET read_at = \(now), mailbox_trouble = \(trouble) WHERE id = 1")
    }

    func noteSent(at now: Date) throws {
        try db.run("UPDATE mail_relay SET sent_at = \(now) WHERE id = 1")
    }
}
