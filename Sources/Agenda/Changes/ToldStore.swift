import Community
import Content
import Foundation
import Storage

/// Changes, and whom they concern.
struct ToldStore {
    struct Reader: FromRow {
        let person: Person.ID
        let locale: String

        init(row: Row) throws {
            person = try row["person_id"]
            locale = try row["locale"]
        }
    }

    let db: Database

    func add(
        _ kind: ToldChange.Kind, of event: Item.ID, _ occurrence: Occurrence.ID?,
        was: EventState.Date, now: EventState.Date, by actor: Person.ID?, at moment: Date
    ) throws -> ToldChange.ID {
        try db.one(
            """
            INSERT INTO event_told (event_id, occurrence_id, kind, was_starts, was_ends, was_place,
                starts_at, ends_at, place, actor_id, told_at)
            VALUES (\(event), \(occurrence), \(kind), \(was.startsAt), \(was.endsAt),
                \(was.place.text), \(now.startsAt), \(now.endsAt), \(now.place.text), \(actor),
                \(moment)) RETURNING id
            """)
    }

    func find(_ id: ToldChange.ID) throws -> ToldChange? {
        try db.first(
            """
            SELECT t.id, t.event_id, t.occurrence_id, t.kind, t.was_starts, t.was_ends,
                t.was_place, t.starts_at, t.ends_at, t.place, t.actor_id
            FROM event_told AS t WHERE t.id = \(id)
            """)
    }

    /// Those who said that they come or might, and those who follow the event, each once, after
    /// one in the order of their numbers; nobody of what they do not see.
    func readers(
        of change: ToldChange, after last: Person.ID, from start: Date, limit: Int
    ) throws -> [Reader] {
        let date: SQL =
            change.occurrence.map { "o.id = \($0)" } ?? "o.ends_at > \(start)"
        return try db.all(
            """
            SELECT m.person_id, p.locale
            FROM item AS i JOIN membership AS m ON m.space_id = i.space_id
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE i.id = \(change.event) AND m.person_id > \(last)
                AND m.person_id <> \(change.actor ?? Person.ID(rawValue: 0))
                AND i.published = 1 AND \(Visibility.membership.sees("i").sql)
                AND (m.person_id IN (SELECT a.person_id FROM event_answer AS a
                        JOIN occurrence AS o ON o.event_id = a.event_id
                            AND o.recurrence_id = a.recurrence_id
                        WHERE a.event_id = \(change.event) AND a.answer IN ('yes', 'maybe')
                            AND a.person_id IS NOT NULL AND \(date))
                    OR (m.person_id IN (SELECT f.person_id FROM follow AS f
                            WHERE \(Self.isFollowed) AND f.level >= \(FollowLevel.messages))
                        AND NOT EXISTS (SELECT 1 FROM follow AS own
                            WHERE own.person_id = m.person_id AND own.target = 'item'
                                AND own.target_id = i.id
                                AND own.level < \(FollowLevel.messages))))
            ORDER BY m.person_id LIMIT \(limit)
            """)
    }

    /// The event itself, its theme, or whoever wrote it.
    private static let isFollowed: SQL = """
        f.space_id = i.space_id AND ((f.target = 'item' AND f.target_id = i.id)
            OR (f.target = 'agenda.theme' AND f.target_id = (
                SELECT e.theme_id FROM event AS e WHERE e.item_id = i.id))
            OR (f.target = 'person' AND f.target_id = i.author_id))
        """

    func forget(before date: Date, limit: Int) throws {
        try db.run(
            """
            DELETE FROM event_told WHERE id IN (
                SELECT t.id FROM event_told AS t WHERE t.told_at < \(date) LIMIT \(limit))
            """)
    }

    /// Who wrote what is told stays no longer than it is.
    static let actors = PersonalData(
        "agenda.told", word: "personal.agenda.told", retention: "personal.kept.agenda.reminders",
        fate: "personal.fate.nameless", columns: ["event_told.actor_id"],
        fields: [.text("title"), .moment("at")],
        rows: {
            """
            SELECT t.id AS key, \(Visibility.title("i", for: $0)) AS title, t.told_at AS at
            FROM event_told AS t JOIN item AS i ON i.id = t.event_id WHERE t.actor_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE event_told SET actor_id = NULL WHERE id IN (
                        SELECT t.id FROM event_told AS t WHERE t.actor_id = \(one.id)
                        LIMIT \(one.limit))
                    """)
        })
}
