import Community
import Content
import Foundation
import Storage

/// The table of changes that are told.
struct ToldStore {
    let db: Database

    /// - Parameter dates: those of which it is told, some of which may be none any more.
    func add(
        _ kind: ToldChange.Kind, of event: Item.ID, _ dates: [Occurrence.ID],
        was: EventState.Date, now: EventState.Date, by actor: Person.ID?, at moment: Date
    ) throws -> ToldChange.ID {
        let isOfDates = kind != .removed && !kind.isAway
        let only = isOfDates && dates.count == 1 ? dates.first : nil
        let id: ToldChange.ID = try db.one(
            """
            INSERT INTO event_told (event_id, occurrence_id, kind, dates, was_starts, was_ends,
                was_place, starts_at, ends_at, place, actor_id, told_at)
            VALUES (\(event), \(only), \(kind), \(dates.count), \(was.startsAt), \(was.endsAt),
                \(was.place.text), \(now.startsAt), \(now.endsAt), \(now.place.text), \(actor),
                \(moment)) RETURNING id
            """)
        guard isOfDates else { return id }
        try db.run(
            """
            INSERT INTO event_told_date (told_id, occurrence_id)
            SELECT t.id, o.id FROM event_told AS t JOIN occurrence AS o ON o.id IN \(list: dates)
            WHERE t.id = \(id)
            """)
        return id
    }

    func find(_ id: ToldChange.ID) throws -> ToldChange? {
        try db.first("\(Self.selection) WHERE t.id = \(id)")
    }

    func setWithdrawn(_ id: ToldChange.ID) throws {
        try db.run("UPDATE event_told SET kind = 'withdrawn' WHERE id = \(id)")
    }

    func remove(_ id: ToldChange.ID) throws {
        try db.run("DELETE FROM event_told WHERE id = \(id)")
    }

    /// What was told to be away, and is out again.
    func returned(limit: Int) throws -> [ToldChange] {
        try db.all(
            """
            \(Self.selection) JOIN item AS i ON i.id = t.event_id
            WHERE t.kind = 'withdrawn' AND \(Visibility.isOut("i")) ORDER BY t.id LIMIT \(limit)
            """)
    }

    /// The last start of an event that is known: what comes after it may have dates or none.
    func horizon(of event: Item.ID) throws -> Date? {
        try db.value(
            """
            SELECT CASE WHEN e.capped = 1 THEN (
                SELECT MAX(o.starts_at) FROM occurrence AS o
                WHERE o.event_id = e.item_id AND o.cancelled = 0) ELSE e.expanded_until END AS last
            FROM event AS e WHERE e.item_id = \(event)
            """)
    }

    private static let selection: SQL = """
        SELECT t.id, t.event_id, t.occurrence_id, t.kind, t.dates, t.was_starts, t.was_ends,
            t.was_place, t.starts_at, t.ends_at, t.place, t.actor_id
        FROM event_told AS t
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
        fate: "personal.fate.nameless", columns: [.moved("event_told", "actor_id")],
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
