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

    /// Forgets mails of before a date, but for those that asked for a receipt: what became of
    /// these is kept as long as what they are about.
    /// - Returns: how many were forgotten, at most `limit`.
    func forget(before date: Date, limit: Int) throws -> Int {
        try db.affected(
            by: """
                DELETE FROM outbox WHERE id IN (
                    SELECT o.id FROM outbox AS o
                    WHERE o.created_at < \(date) AND o.lease IS NULL
                        AND (o.next_at IS NULL OR o.next_at < \(date))
                        AND (o.wants_receipt = 0 OR o.origin_kind IS NULL)
                    ORDER BY o.created_at LIMIT \(limit))
                """)
    }

    /// Those that are to be sent, but tell what serves no more, at most `limit`.
    func outdated(at now: Date, limit: Int) throws -> [MailID] {
        try db.values(
            """
            UPDATE outbox SET state = \(MailState.expired), next_at = NULL, sealed = NULL
            WHERE id IN (
                SELECT o.id FROM outbox AS o
                WHERE o.expires_at <= \(now) AND o.next_at IS NOT NULL AND o.lease IS NULL
                ORDER BY o.expires_at LIMIT \(limit))
            RETURNING id
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
