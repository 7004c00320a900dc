import Community
import Foundation
import Storage

/// The notices that are due by mail, and what is noted of it.
struct MailedNoticeStore {
    /// Mails of one run of the job: a fraction of a second.
    static let piece = 100
    /// Lines of one mail.
    static let most = 20
    /// How long it is known that a thing was mailed.
    static let stay: TimeInterval = 90 * 86_400

    let db: Database

    /// The mails whose time has come, the oldest first.
    func due(at now: Date) throws -> [Int64] {
        try db.values(
            """
            SELECT q.id FROM notice_mail AS q WHERE q.due_at <= \(now)
            ORDER BY q.due_at, q.person_id, q.id LIMIT \(Self.piece)
            """)
    }

    /// What these mails have to say at this moment: unread, of what their readers may still see
    /// and still follow, and of nobody whom they do not wish to read. The newest first.
    func notices(of mails: [Int64], _ kinds: [String: FollowKind]) throws -> [MailedNotice] {
        try db.all(
            """
            SELECT \(Self.columns),
                \(FollowForceStore.level(kinds, author: "n.actor_id")) AS level
            FROM notice_mail AS q
            JOIN membership AS m ON m.person_id = q.person_id AND m.space_id = q.space_id
            JOIN person AS p ON p.id = q.person_id AND p.disabled_at IS NULL
            JOIN notice AS n ON n.person_id = q.person_id AND n.space_id = q.space_id
                AND \(NoticeStore.isUnread) AND n.at >= COALESCE(q.sent_at, 0)
            LEFT JOIN item AS i ON i.id = n.item_id
            LEFT JOIN item AS up ON up.id = COALESCE(i.parent_id, i.id)
            LEFT JOIN person AS a ON a.id = n.actor_id
            LEFT JOIN item_opened AS o ON o.person_id = q.person_id AND o.item_id = up.id
            \(MailChoiceQueryStore.joined)
            WHERE q.id IN \(list: mails)
                AND q.thing = CASE WHEN i.id IS NULL THEN n.address
                    ELSE \(NoticeMailStore.named("i")) END
                AND (i.id IS NULL OR \(MailSightStore.isSeen))
                AND (o.opened_at IS NULL OR o.opened_at < n.at)
                AND \(MailSightStore.isHeard("n.actor_id"))
            ORDER BY q.due_at, q.person_id, q.id, n.at DESC, n.id DESC
            """)
    }

    private static let columns: SQL = """
        q.id, q.person_id, q.space_id, p.email, p.name, p.locale, n.reason, n.title, n.address,
        n.item_id, i.kind, up.id AS thread_id, a.name AS actor_name,
        CASE WHEN \(MailChoiceQueryStore.tellsAnswers) THEN 1 ELSE 0 END AS answers,
        CASE WHEN \(MailChoiceQueryStore.tellsFollowed) THEN 1 ELSE 0 END AS followed,
        \(MailChoiceQueryStore.isNeutral) AS neutral
        """

    func note(sent mails: [Int64], at now: Date) throws {
        try db.run(
            """
            UPDATE notice_mail SET due_at = NULL, sent_at = \(now) WHERE id IN \(list: mails)
            """)
    }

    /// There was nothing to say any more: what comes next is told of as if nothing had been.
    func note(dropped mails: [Int64]) throws {
        try db.run("UPDATE notice_mail SET due_at = NULL WHERE id IN \(list: mails)")
    }

    /// - Returns: whether there is more.
    func forget(before old: Date) throws -> Bool {
        let count = try db.affected(
            by: """
                DELETE FROM notice_mail WHERE id IN (
                    SELECT q.id FROM notice_mail AS q
                    WHERE q.due_at IS NULL AND (q.sent_at IS NULL OR q.sent_at < \(old))
                    LIMIT \(Self.piece))
                """)
        return count == Self.piece
    }
}
