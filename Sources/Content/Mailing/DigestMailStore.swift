import Community
import Foundation
import Storage

/// What the digests of some people have to say: from the journal and their notices, what they may
/// see at this moment, have not seen, and were not told by mail already.
struct DigestMailStore {
    /// Things of one digest.
    static let most = 30
    /// Lines of the journal that one digest looks at, the newest; what is older it only counts no
    /// more.
    private static let depth = 500

    let db: Database
    let space: Space
    /// Up to when they are told, this moment not among them.
    let edge: Date
    /// From when on, for whoever was told nothing before.
    let start: Date
    let people: [Person.ID]

    /// Those among them who are to be told, and in which language.
    func readers() throws -> [DigestReader] {
        try db.all(
            """
            SELECT m.person_id, p.email, p.name, p.locale,
                \(MailChoiceQueryStore.isNeutral) AS neutral
            FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            \(MailChoiceQueryStore.joined)
            \(Self.told)
            WHERE m.space_id = \(space.id) AND m.person_id IN \(list: people)
                AND (t.told_at IS NULL OR t.told_at < \(edge))
            ORDER BY m.person_id
            """)
    }

    /// What is new on each thing, for each of them; the newest first.
    func things(_ kinds: [String: FollowKind]) throws -> [DigestThing] {
        try db.all(
            """
            SELECT r.person_id, r.id, r.kind, r.title, r.answers, r.created, r.last_at, r.total
            FROM (SELECT g.person_id, g.id, g.kind, g.title, g.answers, g.created, g.last_at,
                    COUNT(*) OVER (PARTITION BY g.person_id) AS total,
                    ROW_NUMBER() OVER (PARTITION BY g.person_id
                        ORDER BY g.last_at DESC, g.id DESC) AS place
                FROM (\(grouped(kinds))) AS g) AS r
            WHERE r.place <= \(Self.most) ORDER BY r.person_id, r.place
            """)
    }

    private func grouped(_ kinds: [String: FollowKind]) throws -> SQL {
        let force = FollowForceStore.level(kinds, author: "j.actor_id")
        return """
            SELECT m.person_id, up.id, up.kind, up.title, MAX(j.at) AS last_at,
                SUM(CASE WHEN i.id <> up.id THEN 1 ELSE 0 END) AS answers,
                MAX(CASE WHEN i.id = up.id AND j.verb <> 'edited' THEN 1 ELSE 0 END) AS created
            FROM (SELECT o.id, o.space_id, o.at, o.actor_id, o.item_id, o.verb FROM journal AS o
                WHERE o.space_id = \(space.id) AND o.at >= \(try oldest()) AND o.at < \(edge)
                ORDER BY o.at DESC, o.id DESC LIMIT \(Self.depth)) AS j
            JOIN item AS i ON i.id = j.item_id
            JOIN item AS up ON up.id = COALESCE(i.parent_id, i.id)
            JOIN membership AS m ON m.space_id = j.space_id AND m.person_id IN \(list: people)
            \(Self.told)
            LEFT JOIN item_opened AS s ON s.person_id = m.person_id AND s.item_id = up.id
            LEFT JOIN notice_mail AS q ON q.person_id = m.person_id AND q.space_id = m.space_id
                AND q.thing = \(NoticeMailStore.named("i"))
            WHERE j.at >= COALESCE(t.told_at, \(start)) AND j.at >= m.joined_at
                AND (j.actor_id IS NULL OR j.actor_id <> m.person_id)
                AND (s.opened_at IS NULL OR s.opened_at < j.at)
                AND (q.sent_at IS NULL OR q.sent_at < j.at)
                AND NOT \(MembershipStore.isCaughtUp("j.at"))
                AND NOT EXISTS (SELECT 1 FROM journal_read AS h WHERE h.person_id = m.person_id
                    AND h.space_id = m.space_id AND h.journal_id = j.id)
                AND \(MailSightStore.isSeen) AND \(MailSightStore.isHeard("j.actor_id"))
                AND \(force) > 0
            GROUP BY m.person_id, up.id, up.kind, up.title
            """
    }

    /// Of what concerns each of them, what was neither read nor mailed: the newest first.
    func notices(_ reasons: [NoticeReason]) throws -> [DigestNotice] {
        let names = reasons.filter { $0.mailing == .answers }.map(\.name).sorted()
        return try db.all(
            """
            SELECT r.person_id, r.reason, r.title, r.address, r.at, r.actor_name, r.thread_id
            FROM (SELECT m.person_id, n.reason, n.title, n.address, n.at, a.name AS actor_name,
                    up.id AS thread_id,
                    ROW_NUMBER() OVER (PARTITION BY m.person_id
                        ORDER BY n.at DESC, n.id DESC) AS place
                FROM membership AS m
                JOIN notice AS n ON n.person_id = m.person_id AND n.space_id = m.space_id
                    AND \(NoticeStore.isUnread) AND n.at < \(edge)
                LEFT JOIN item AS i ON i.id = n.item_id
                LEFT JOIN item AS up ON up.id = COALESCE(i.parent_id, i.id)
                LEFT JOIN person AS a ON a.id = n.actor_id
                \(Self.told)
                LEFT JOIN item_opened AS s ON s.person_id = m.person_id AND s.item_id = up.id
                LEFT JOIN notice_mail AS q ON q.person_id = m.person_id
                    AND q.space_id = m.space_id AND q.thing = CASE WHEN i.id IS NULL
                        THEN n.address ELSE \(NoticeMailStore.named("i")) END
                WHERE m.space_id = \(space.id) AND m.person_id IN \(list: people)
                    AND n.reason IN \(list: names) AND n.at >= COALESCE(t.told_at, \(start))
                    AND (q.id IS NULL OR q.due_at IS NULL)
                    AND (q.sent_at IS NULL OR q.sent_at < n.at)
                    AND (s.opened_at IS NULL OR s.opened_at < n.at)
                    AND (i.id IS NULL OR \(MailSightStore.isSeen))
                    AND \(MailSightStore.isHeard("n.actor_id"))) AS r
            WHERE r.place <= \(Self.most) ORDER BY r.person_id, r.place
            """)
    }

    private static let told: SQL = """
        LEFT JOIN mail_digest AS t ON t.person_id = m.person_id AND t.space_id = m.space_id
        """

    /// The earliest moment up to which one of them was told.
    private func oldest() throws -> Date {
        let told: Date? = try db.value(
            """
            SELECT MIN(t.told_at) AS told_at FROM mail_digest AS t
            WHERE t.space_id = \(space.id) AND t.person_id IN \(list: people)
            """)
        return min(told ?? start, start)
    }

    func note(told people: [Person.ID]) throws {
        try db.run(
            """
            INSERT INTO mail_digest (person_id, space_id, told_at)
            SELECT m.person_id, m.space_id, \(edge) FROM membership AS m
            WHERE m.space_id = \(space.id) AND m.person_id IN \(list: people)
            ON CONFLICT (person_id, space_id) DO UPDATE SET told_at = excluded.told_at
            """)
    }
}
