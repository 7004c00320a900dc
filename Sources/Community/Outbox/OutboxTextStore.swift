import Foundation
import Mail
import Storage

/// The texts of mails, with the files that go with them and how far their distribution is.
struct OutboxTextStore {
    let db: Database

    func add(_ mail: OutgoingMail, at now: Date) throws -> OutboxText.ID {
        let subject = String(mail.subject.oneLine.prefix(OutgoingMail.longestSubject))
        let id: OutboxText.ID = try db.one(
            """
            INSERT INTO outbox_text (subject, body, html, sender_name, takes_replies, is_automatic,
                unsubscribe, one_click, kind, origin_kind, space_id, wants_receipt, is_held,
                not_before, calendar, calendar_method, expires_at, created_at)
            VALUES (\(subject), \(Self.kept(mail.text)), \(mail.html.map(Self.kept)),
                \(mail.senderName?.oneLine),
                \(mail.takesReplies), \(mail.isAutomatic),
                \(mail.unsubscribe.map(Self.kept)),
                \(mail.unsubscribesByOneClick), \(mail.kind.name), \(mail.origin), \(mail.space),
                \(mail.wantsReceipt), \(mail.isHeldIfUncertain), \(mail.notBefore),
                \(mail.calendar.map { Self.kept(CalendarPart.unfolded($0.text)) }),
                \(mail.calendar?.method),
                \(mail.expires), \(now))
            RETURNING id
            """)
        for (place, file) in mail.attachments.enumerated() {
            try db.run(
                """
                INSERT INTO outbox_file (text_id, place, name, media_type, digest, size)
                VALUES (\(id), \(place), \(file.name), \(file.type), \(file.digest), \(file.size))
                """)
        }
        return id
    }

    /// Without the one sign that not every engine keeps, nor what only looks like a place.
    private static func kept(_ text: String) -> String {
        MailPlace.kept(text.replacing("\0", with: ""))
    }

    func find(_ ids: [OutboxText.ID]) throws -> [OutboxText] {
        try db.all(
            """
            SELECT t.id, t.subject, t.body, t.html, t.sender_name, t.takes_replies, t.is_automatic,
                t.unsubscribe, t.one_click, t.calendar, t.calendar_method
            FROM outbox_text AS t WHERE t.id IN \(list: ids)
            """)
    }

    func files(of id: OutboxText.ID) throws -> [MailFile] {
        try db.all(
            """
            SELECT f.name, f.media_type, f.digest, f.size FROM outbox_file AS f
            WHERE f.text_id = \(id) ORDER BY f.place
            """)
    }

    func beginDistribution(of id: OutboxText.ID, for cause: Int64) throws {
        try db.run(
            "UPDATE outbox_text SET cause = \(cause), reached = 0 WHERE id = \(id)")
    }

    func distribution(of id: OutboxText.ID) throws -> DistributionTask? {
        try db.first(
            """
            SELECT t.kind, t.origin_kind, t.cause, t.reached, t.space_id, t.wants_receipt,
                t.takes_replies, t.is_held, t.not_before, t.expires_at
            FROM outbox_text AS t
            WHERE t.id = \(id) AND t.reached IS NOT NULL AND t.origin_kind IS NOT NULL
            """)
    }

    /// Those of some texts whose distribution goes on, with what their mails are called.
    func distributed(_ ids: [OutboxText.ID]) throws -> [(id: OutboxText.ID, subject: String)] {
        var found: [(id: OutboxText.ID, subject: String)] = []
        try db.each(
            """
            SELECT t.id, t.subject FROM outbox_text AS t
            WHERE t.id IN \(list: ids) AND t.reached IS NOT NULL
            """
        ) { found.append((try $0["id"], try $0["subject"])) }
        return found
    }

    func reach(_ last: Int64, in id: OutboxText.ID) throws {
        try db.run("UPDATE outbox_text SET reached = \(last) WHERE id = \(id)")
    }

    func endDistribution(of id: OutboxText.ID) throws {
        try db.run("UPDATE outbox_text SET reached = NULL WHERE id = \(id)")
    }

    /// Those of no mail any more, and those written before a date that are not to be sent any
    /// more: what became of these stays.
    func stale(before date: Date, limit: Int) throws -> [OutboxText.ID] {
        try db.values(
            """
            SELECT t.id FROM outbox_text AS t
            WHERE t.reached IS NULL AND NOT EXISTS (
                SELECT 1 FROM outbox AS o WHERE o.text_id = t.id AND (
                    t.created_at >= \(date) OR o.next_at IS NOT NULL OR o.lease IS NOT NULL))
            ORDER BY t.id LIMIT \(limit)
            """)
    }

    /// Has the files swept that went with them, if nothing else names these.
    func remove(_ ids: [OutboxText.ID], at now: Date) throws {
        let files: [String] = try db.values(
            "SELECT f.digest FROM outbox_file AS f WHERE f.text_id IN \(list: ids)")
        try db.run("DELETE FROM outbox_text WHERE id IN \(list: ids)")
        try StaleFileStore(db: db).sweepLater(files, at: now)
    }

    static let files = FileReference(
        "outbox_file",
        kept: """
            SELECT f.digest, MAX(f.size) AS size, MIN(f.name) AS name
            FROM outbox_file AS f GROUP BY f.digest
            """,
        naming: { "SELECT 1 AS named FROM outbox_file AS f WHERE f.digest = \($0)" },
        next: {
            """
            SELECT DISTINCT f.digest AS digest FROM outbox_file AS f
            WHERE f.digest > \($0) ORDER BY f.digest LIMIT \($1)
            """
        })
}

/// A distribution that goes on.
struct DistributionTask: FromRow {
    let kind: String
    let origin: String
    let cause: Int64
    let reached: Int64
    private let space: Space.ID?
    private let wantsReceipt: Bool
    private let takesReplies: Bool
    private let isHeld: Bool
    private let notBefore: Date?
    private let expires: Date?

    init(row: Row) throws {
        kind = try row["kind"]
        origin = try row["origin_kind"]
        cause = try row["cause"]
        reached = try row["reached"]
        space = try row["space_id"]
        wantsReceipt = try row["wants_receipt"]
        takesReplies = try row["takes_replies"]
        isHeld = try row["is_held"]
        notBefore = try row["not_before"]
        expires = try row["expires_at"]
    }

    /// What a mail of it has beside its text, which is kept.
    func mail(_ kind: MailKind) -> OutgoingMail {
        var mail = OutgoingMail(kind, subject: "", text: "", about: origin)
        mail.space = space
        mail.wantsReceipt = wantsReceipt
        mail.takesReplies = takesReplies
        mail.isHeldIfUncertain = isHeld
        mail.notBefore = notBefore
        mail.expires = expires
        return mail
    }
}
