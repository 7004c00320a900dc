import Community
import Content
import Foundation
import Storage

/// Who is to be reminded, and who was.
struct ReminderStore {
    struct Reader: FromRow {
        let person: Person.ID
        let locale: String
        let kind: ReminderKind

        init(row: Row) throws {
            person = try row["person_id"]
            locale = try row["locale"]
            kind = try row["kind"]
        }
    }

    let db: Database

    /// Begins with the reminders of a date.
    /// - Returns: false if somebody has.
    func begin(_ gathering: Gathering, _ minutes: Int) throws -> Bool {
        try db.affected(
            by: """
                INSERT INTO event_reminding (event_id, recurrence_id, starts_at, minutes)
                VALUES (\(gathering.event), \(gathering.occurrence.recurrence),
                    \(gathering.startsAt), \(minutes)) ON CONFLICT DO NOTHING
                """) == 1
    }

    /// The delays with which was begun, of some dates as they stand now.
    func begun(_ dates: [Occurrence.ID]) throws -> [Occurrence.ID: Set<Int>] {
        var begun: [Occurrence.ID: Set<Int>] = [:]
        try db.each(
            """
            SELECT o.id, r.minutes FROM occurrence AS o JOIN event_reminding AS r
                ON r.event_id = o.event_id AND r.recurrence_id = o.recurrence_id
                AND r.starts_at = o.starts_at
            WHERE o.id IN \(list: dates)
            """
        ) { row in begun[try row["id"], default: []].insert(try row["minutes"]) }
        return begun
    }

    /// Those of the space who come or might and have said so before the reminder was due, and
    /// those who saw the event before and have not answered, after one in the order of their
    /// numbers.
    /// - Parameter asks: whether the latter may still answer.
    func readers(
        of gathering: Gathering, _ minutes: Int, due: Date, asks: Bool, after last: Person.ID,
        limit: Int
    ) throws -> [Reader] {
        let open: SQL = asks ? "1 = 1" : "1 = 0"
        return try db.all(
            """
            SELECT m.person_id, p.locale,
                CASE WHEN a.id IS NULL THEN 'open' ELSE 'answered' END AS kind
            FROM membership AS m JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            JOIN item AS i ON i.id = \(gathering.event) AND i.space_id = m.space_id
            LEFT JOIN event_answer AS a ON a.event_id = \(gathering.event)
                AND a.recurrence_id = \(gathering.occurrence.recurrence)
                AND a.person_id = m.person_id
            WHERE m.space_id = \(gathering.item.space) AND m.person_id > \(last)
                AND i.published = 1 AND \(Visibility.membership.sees("i").sql)
                AND ((a.answer IN ('yes', 'maybe') AND a.seat <> 'lapsed'
                        AND a.changed_at <= \(due)
                        AND \(ReminderDelayStore.wants(.answered, minutes)))
                    OR (\(open) AND a.id IS NULL AND i.published_at <= \(due)
                        AND m.role <> 'partner' AND m.joined_at <= \(due)
                        AND \(ReminderDelayStore.wants(.open, minutes))
                        AND NOT EXISTS (SELECT 1 FROM event_reminder AS r
                            WHERE r.event_id = \(gathering.event)
                                AND r.recurrence_id = \(gathering.occurrence.recurrence)
                                AND r.person_id = m.person_id AND r.kind = 'open')))
            ORDER BY m.person_id LIMIT \(limit)
            """)
    }

    /// Those without an account who come or might.
    func guests(of gathering: Gathering, due: Date, limit: Int) throws -> [EventGuest] {
        try db.all(
            """
            SELECT \(EventGuest.columns) FROM event_invitation AS g
            LEFT JOIN person AS gp ON gp.id = g.person_id
            JOIN event_answer AS a ON a.invitation_id = g.id
            WHERE \(AnswerStore.isTo(gathering, "a")) AND a.answer IN ('yes', 'maybe')
                AND a.seat <> 'lapsed' AND a.changed_at <= \(due) AND g.withdrawn_at IS NULL
            ORDER BY g.id LIMIT \(limit)
            """)
    }

    func note(_ readers: [Reader], _ gathering: Gathering, _ minutes: Int, at now: Date) throws {
        for reader in readers {
            try db.run(
                """
                INSERT INTO event_reminder (event_id, recurrence_id, person_id, kind, starts_at,
                    minutes, sent_at)
                VALUES (\(gathering.event), \(gathering.occurrence.recurrence),
                    \(reader.person), \(reader.kind), \(gathering.startsAt), \(minutes), \(now))
                ON CONFLICT DO NOTHING
                """)
        }
    }

    /// What is over is not to be known any more.
    func forget(before date: Date, limit: Int) throws {
        try db.run(
            """
            DELETE FROM event_reminder WHERE id IN (
                SELECT r.id FROM event_reminder AS r WHERE r.starts_at < \(date) LIMIT \(limit))
            """)
        try db.run(
            """
            DELETE FROM event_reminding WHERE (event_id, recurrence_id, starts_at, minutes) IN (
                SELECT r.event_id, r.recurrence_id, r.starts_at, r.minutes
                FROM event_reminding AS r WHERE r.starts_at < \(date) LIMIT \(limit))
            """)
    }
}
