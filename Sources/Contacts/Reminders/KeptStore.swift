import Community
import Content
import Foundation
import Storage

/// Who is to be reminded of the cards of a space.
struct KeptStore {
    let db: Database
    let space: Space.ID

    /// Those who look after cards that are due, and were not reminded lately.
    func waiting(at now: Date, limit: Int) throws -> [CardKeeper] {
        try db.all(
            """
            SELECT p.id AS person_id, p.email, p.name, p.locale,
                CASE WHEN \(MailChoiceQueryStore.tellsAnswers) THEN 1 ELSE 0 END AS takes_mail,
                \(MailChoiceQueryStore.isNeutral) AS is_neutral,
                CASE WHEN h.suspended_at IS NULL THEN 1 ELSE 0 END AS is_reached
            FROM (SELECT c.owner_id, MAX(c.due_at) AS last_due
                FROM contact AS c JOIN item AS i ON i.id = c.item_id
                WHERE c.space_id = \(space) AND c.due_at IS NOT NULL
                    AND c.owner_id IS NOT NULL AND \(Visibility.isOut("i"))
                GROUP BY c.owner_id) AS d
            JOIN membership AS m ON m.space_id = \(space) AND m.person_id = d.owner_id
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            \(MailChoiceQueryStore.joined)
            LEFT JOIN mail_health AS h ON h.recipient_key = p.email_key
            LEFT JOIN contact_reminder AS r ON r.space_id = \(space) AND r.person_id = p.id
                AND r.role = \(ReminderRole.owner)
            WHERE r.sent_at IS NULL OR r.sent_at <= \(now - ReminderRhythm.again)
                OR (r.sent_at <= \(now - ReminderRhythm.pause) AND d.last_due > r.sent_at)
            ORDER BY p.id LIMIT \(limit)
            """)
    }

    /// How many cards are due that nobody looks after, or nobody whom mail reaches.
    func countUnkept() throws -> Int { try db.one("SELECT COUNT(*) AS n \(unkept)") }

    /// Whether the moderators are to be reminded of them.
    func tellsModerators(at now: Date) throws -> Bool {
        let last: Date? = try db.value(
            """
            SELECT MAX(r.sent_at) AS last FROM contact_reminder AS r
            WHERE r.space_id = \(space) AND r.role = \(ReminderRole.moderator)
            """)
        guard let last else { return true }
        if last <= now - ReminderRhythm.again { return true }
        guard last <= now - ReminderRhythm.pause else { return false }
        let newest: Date? = try db.value("SELECT MAX(c.due_at) AS newest \(unkept)")
        return newest.map { $0 > last } ?? false
    }

    func note(_ people: [Person.ID], as role: ReminderRole, at now: Date) throws {
        guard !people.isEmpty else { return }
        let rows = people.map { SQL("(\(space), \($0), \(role), \(now))") }
        try db.run(
            """
            INSERT INTO contact_reminder (space_id, person_id, role, sent_at)
            VALUES \(rows.joined(separator: ", "))
            ON CONFLICT (space_id, person_id, role) DO UPDATE SET sent_at = excluded.sent_at
            """)
    }

    private var unkept: SQL {
        """
        FROM contact AS c JOIN item AS i ON i.id = c.item_id
        WHERE c.space_id = \(space) AND c.due_at IS NOT NULL AND \(Visibility.isOut("i"))
            AND NOT \(Self.isKept)
        """
    }

    /// Whether whoever looks after a `contact AS c` is there to do so.
    static let isKept: SQL = """
        EXISTS (SELECT 1 FROM membership AS om
            JOIN person AS op ON op.id = om.person_id AND op.disabled_at IS NULL
            LEFT JOIN mail_health AS oh ON oh.recipient_key = op.email_key
            WHERE om.space_id = c.space_id AND om.person_id = c.owner_id
                AND oh.suspended_at IS NULL)
        """
}
