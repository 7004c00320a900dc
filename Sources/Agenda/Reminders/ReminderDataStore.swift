import Community
import Content
import Storage

/// When somebody is reminded, and of what they were.
enum ReminderDataStore {
    static let all: [any Declaration] = [delays, reminders, trace]

    private static let delays = PersonalData(
        "agenda.delays", word: "personal.agenda.delays",
        columns: [.settled("event_delay_choice", "person_id")],
        fields: [
            .code("kind", .cases(of: ReminderKind.self, "personal.value.reminder.")),
            .number("minutes"),
        ],
        rows: {
            """
            SELECT d.minutes * 2 + CASE WHEN d.kind = 'open' THEN 1 ELSE 0 END AS key, d.kind,
                d.minutes
            FROM event_delay AS d WHERE d.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM event_delay WHERE person_id = \(one.id)")
                + db.affected(by: "DELETE FROM event_delay_choice WHERE person_id = \(one.id)")
        }, settle: mergeDelays)

    /// What the account that stays chose, or else the other one.
    @Sendable private static func mergeDelays(_ pair: MergedPair, _ db: Database) throws -> Int {
        let chosen: Int? = try db.value(
            "SELECT 1 AS found FROM event_delay_choice AS c WHERE c.person_id = \(pair.kept)")
        if chosen == nil {
            try db.run(
                """
                INSERT INTO event_delay_choice (person_id, chosen_at)
                SELECT \(pair.kept), c.chosen_at FROM event_delay_choice AS c
                WHERE c.person_id = \(pair.closed)
                """)
            try db.run(
                """
                UPDATE event_delay SET person_id = \(pair.kept) WHERE person_id = \(pair.closed)
                """)
        }
        return try db.affected(by: "DELETE FROM event_delay WHERE person_id = \(pair.closed)")
            + db.affected(
                by: "DELETE FROM event_delay_choice WHERE person_id = \(pair.closed)")
    }

    private static let reminders = PersonalData(
        "agenda.reminders", word: "personal.agenda.reminders",
        retention: "personal.kept.agenda.reminders",
        columns: [
            .single(
                "event_reminder", "person_id",
                per: ["event_id", "recurrence_id", "kind", "starts_at", "minutes"])
        ],
        fields: [
            .text("title"), .moment("starts"),
            .code("kind", .cases(of: ReminderKind.self, "personal.value.reminder.")),
            .moment("sent"),
        ],
        rows: {
            """
            SELECT r.id AS key, \(Visibility.title("i", for: $0)) AS title, r.starts_at AS starts,
                r.kind, r.sent_at AS sent
            FROM event_reminder AS r JOIN item AS i ON i.id = r.event_id
            WHERE r.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM event_reminder WHERE id IN (
                        SELECT r.id FROM event_reminder AS r WHERE r.person_id = \(one.id)
                        LIMIT \(one.limit))
                    """)
        })

    private static let trace = ItemTrace("agenda.reminders") { items, limit, db in
        try db.affected(
            by: """
                DELETE FROM event_reminder WHERE id IN (
                    SELECT r.id FROM event_reminder AS r WHERE r.event_id IN (\(items))
                    LIMIT \(limit))
                """)
    }
}
