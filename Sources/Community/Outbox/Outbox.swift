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

    /// One that carries a link which opens something until `end`: it is sealed, and goes then.
    func add(
        to recipient: String, subject: String, sealed: [UInt8], until end: Date, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO outbox (recipient, subject, body, sealed, expires_at, state, created_at)
            VALUES (\(recipient), \(subject), '', \(sealed), \(end), 'queued', \(now))
            """
        )
    }

    /// The newest first.
    package func newest(_ limit: Int) throws -> [OutboxMail] {
        try db.all(
            """
            SELECT o.id, o.recipient, o.subject, o.body, o.sealed, o.created_at
            FROM outbox AS o ORDER BY o.id DESC LIMIT \(limit)
            """
        )
    }

    /// Forgets those whose links serve no more.
    /// - Returns: how many were forgotten, at most `limit`.
    func forget(endedBefore now: Date, limit: Int) throws -> Int {
        try db.affected(
            by: """
                DELETE FROM outbox WHERE id IN (
                    SELECT o.id FROM outbox AS o WHERE o.expires_at <= \(now)
                    ORDER BY o.expires_at LIMIT \(limit))
                """
        )
    }
}

/// One mail of the outbox.
package struct OutboxMail: Sendable, FromRow {
    package let id: Int64
    package let recipient: String
    package let subject: String
    /// Empty while it is sealed.
    package private(set) var body: String
    private let sealed: [UInt8]?
    package let createdAt: Date

    /// The same as it will be read.
    package func opened(_ seal: MailSeal) throws -> OutboxMail {
        guard let sealed else { return self }
        var mail = self
        mail.body = try seal.open(sealed)
        return mail
    }

    package init(row: Row) throws {
        id = try row["id"]
        recipient = try row["recipient"]
        subject = try row["subject"]
        body = try row["body"]
        sealed = try row["sealed"]
        createdAt = try row["created_at"]
    }
}
