package import Foundation
package import Storage

/// Mail that waits to be sent: written in the same transaction as what it tells.
package struct Outbox {
    let db: Database

    package init(db: Database) { self.db = db }

    package func add(to recipient: String, subject: String, body: String, at now: Date) throws {
        try db.run(
            """
            INSERT INTO outbox (recipient, subject, body, state, created_at)
            VALUES (\(recipient), \(subject), \(body), 'queued', \(now))
            """
        )
    }

    func forget(before: Date) throws {
        try db.run("DELETE FROM outbox WHERE created_at < \(before)")
    }

    /// The newest first.
    package func newest(_ limit: Int) throws -> [OutboxMail] {
        try db.all(
            """
            SELECT o.id, o.recipient, o.subject, o.body, o.created_at
            FROM outbox AS o ORDER BY o.id DESC LIMIT \(limit)
            """
        )
    }
}

/// One mail of the outbox.
package struct OutboxMail: Sendable, FromRow {
    package let id: Int64
    package let recipient: String
    package let subject: String
    package let body: String
    package let createdAt: Date

    package init(row: Row) throws {
        id = try row["id"]
        recipient = try row["recipient"]
        subject = try row["subject"]
        body = try row["body"]
        createdAt = try row["created_at"]
    }
}
