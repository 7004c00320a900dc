import Foundation
package import Storage

/// What the outbox holds, for whoever looks at it.
package struct Outbox {
    let db: Database

    package init(db: Database) { self.db = db }

    /// The newest first.
    package func newest(_ limit: Int) throws -> [OutboxMail] {
        try db.all(
            """
            SELECT o.id, o.kind, o.recipient, o.state, t.subject, t.body, t.html, o.sealed,
                o.created_at
            FROM outbox AS o JOIN outbox_text AS t ON t.id = o.text_id
            ORDER BY o.id DESC LIMIT \(limit)
            """)
    }

    /// Forgets mails of before a date that are not to be sent any more, but for those that asked
    /// for a receipt: what became of these is kept as long as what they are about.
    /// - Parameter answered: those that take answers are kept until then: some people read their
    ///   mail twice a month.
    /// - Returns: how many were forgotten, at most `limit`.
    func forget(before date: Date, answered: Date, limit: Int) throws -> Int {
        try db.affected(
            by: """
                DELETE FROM outbox WHERE id IN (
                    SELECT o.id FROM outbox AS o
                    WHERE o.created_at < \(date) AND o.lease IS NULL AND o.next_at IS NULL
                        AND (o.origin_kind IS NULL OR o.wants_receipt = 0
                            AND (o.takes_replies = 0 OR o.created_at < \(answered)))
                    ORDER BY o.created_at LIMIT \(limit))
                """)
    }

    func hasOutdated(at now: Date) throws -> Bool {
        let found: Int? = try db.value(
            "SELECT 1 AS found FROM outbox AS o WHERE \(isOutdated(now)) LIMIT 1")
        return found != nil
    }

    private func isOutdated(_ now: Date) -> SQL {
        """
        o.expires_at <= \(now) AND o.lease IS NULL
            AND (o.next_at IS NOT NULL OR o.state IN (\(MailState.parked), \(MailState.uncertain)))
        """
    }

    /// Ends those that are to be sent or wait for a person, but tell what serves no more, at most
    /// `limit`.
    func outdated(at now: Date, limit: Int) throws -> [MailID] {
        try end(
            """
            SELECT o.id FROM outbox AS o WHERE \(isOutdated(now))
            ORDER BY o.expires_at LIMIT \(limit)
            """)
    }

    /// Ends those that were due before a date and are still to be sent, at most `limit`.
    func stranded(before date: Date, limit: Int) throws -> [MailID] {
        try end(
            """
            SELECT o.id FROM outbox AS o
            WHERE o.lane IN (0, 1, 2, 3) AND o.next_at < \(date) AND o.lease IS NULL
            ORDER BY o.next_at LIMIT \(limit)
            """)
    }

    private func end(_ mails: SQL) throws -> [MailID] {
        try db.values(
            """
            UPDATE outbox SET state = \(MailState.expired), next_at = NULL, sealed = NULL
            WHERE id IN (\(mails)) RETURNING id
            """)
    }

    /// Has nothing sent of what waits now, and keeps it to be looked at: the people of a
    /// demonstration wrote it in a past that never was.
    package func keepAll() throws {
        try db.run(
            """
            UPDATE outbox SET state = \(MailState.cancelled), next_at = NULL
            WHERE next_at IS NOT NULL AND lease IS NULL
            """)
    }
}
