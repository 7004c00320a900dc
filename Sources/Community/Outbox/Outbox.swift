package import Foundation
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
}

/// One mail of the outbox, as somebody looks at it.
package struct OutboxMail: Sendable, FromRow {
    package let id: MailID
    package let kind: String
    package let recipient: String
    package let state: MailState
    package let subject: String
    /// With the places that are sealed, as they are.
    package private(set) var body: String
    package private(set) var html: String?
    private let sealed: [UInt8]?
    package let createdAt: Date

    /// The same as it is read.
    package func opened(_ seal: MailSeal) throws -> OutboxMail {
        let values = try sealed.map { try seal.open($0) } ?? [:]
        var mail = self
        mail.body = MailPlace.fill(body, values, isHTML: false)
        mail.html = html.map { MailPlace.fill($0, values, isHTML: true) }
        return mail
    }

    package init(row: Row) throws {
        id = try row["id"]
        kind = try row["kind"]
        recipient = try row["recipient"]
        state = try row["state"]
        subject = try row["subject"]
        body = try row["body"]
        html = try row["html"]
        sealed = try row["sealed"]
        createdAt = try row["created_at"]
    }
}
