import Foundation
import Storage

/// What has come in, and the mails of ours that it is about.
struct IncomingStore {
    let db: Database

    /// Notes that something has come in.
    /// - Returns: false if it was read before.
    func note(_ digest: FileDigest, at now: Date) throws -> Bool {
        try db.affected(
            by: """
                INSERT INTO incoming_mail (digest, kind, outcome, received_at)
                VALUES (\(digest), '', '', \(now)) ON CONFLICT (digest) DO NOTHING
                """) == 1
    }

    func settle(
        _ digest: FileDigest, _ kind: String, _ outcome: IncomingOutcome, of mail: MailID?
    ) throws {
        try db.run(
            """
            UPDATE incoming_mail SET kind = \(kind), outcome = \(outcome), outbox_id = \(mail)
            WHERE digest = \(digest)
            """)
    }

    /// The mail that was given this token.
    func mail(withToken digest: [UInt8]) throws -> AnsweredMail? {
        try db.first(
            """
            SELECT o.id, o.origin_kind, o.origin_id, o.recipient_key, o.person_id, o.message_id,
                o.wants_receipt, o.takes_replies, o.kind, o.space_id, p.locale
            FROM outbox AS o LEFT JOIN person AS p ON p.id = o.person_id
            WHERE o.token_digest = \(digest) AND o.tried_at IS NOT NULL
            """)
    }

    /// A relay had taken it, and a server further on gave it up.
    func markFailed(_ mail: MailID) throws {
        try db.run(
            """
            UPDATE outbox SET state = \(MailState.failed)
            WHERE id = \(mail) AND state = \(MailState.accepted)
            """)
    }

    /// How many mails of a kind were written since a date, to one address or to all.
    func count(_ kind: MailKind, to key: String? = nil, since date: Date) throws -> Int {
        let whom: SQL = key.map { " AND o.recipient_key = \($0)" } ?? ""
        return try db.one(
            """
            SELECT COUNT(*) FROM outbox AS o
            WHERE o.created_at > \(date) AND o.kind = \(kind.name)\(whom)
            """)
    }

    func forget(before date: Date, limit: Int) throws {
        try db.run(
            """
            DELETE FROM incoming_mail WHERE digest IN (
                SELECT i.digest FROM incoming_mail AS i
                WHERE i.received_at < \(date) ORDER BY i.received_at LIMIT \(limit))
            """)
    }
}

/// A mail of ours that something came back for.
struct AnsweredMail: FromRow {
    let id: MailID
    let origin: MailOrigin?
    let recipientKey: String
    let person: Person.ID?
    let messageID: String
    let wantsReceipt: Bool
    let takesReplies: Bool
    /// The name of its `MailKind`.
    let kind: String
    let space: Space.ID?
    /// The language of its reader; nil if that is not known.
    let locale: String?

    init(row: Row) throws {
        id = try row["id"]
        let (name, number): (String?, Int64?) = (try row["origin_kind"], try row["origin_id"])
        origin = name.flatMap { name in number.map { MailOrigin(name, $0) } }
        recipientKey = try row["recipient_key"]
        person = try row["person_id"]
        messageID = try row["message_id"]
        wantsReceipt = try row["wants_receipt"]
        takesReplies = try row["takes_replies"]
        kind = try row["kind"]
        space = try row["space_id"]
        locale = try row["locale"]
    }
}

/// What was done with something that came in.
enum IncomingOutcome: String, SQLValue {
    /// It is a step of the ladder of a mail.
    case believed
    /// It tells what was known already, or what is no step.
    case noted
    /// It names no token of ours, or several: nothing is believed.
    case unknown
    case posted
    case refused
    case unreadable
}
