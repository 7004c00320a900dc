import Community
import Content
import Foundation
import Storage

/// The dates of events.
struct OccurrenceStore {
    let db: Database

    /// One date of an event that the viewer sees.
    func find(_ id: Occurrence.ID, for viewer: Viewer, in space: Space) throws -> Occurrence {
        let found: Occurrence? = try db.first(
            """
            SELECT \(Occurrence.columns) FROM occurrence AS o JOIN item AS i ON i.id = o.event_id
            WHERE o.id = \(id) AND \(viewer.sees(itemsOf: space))
            """)
        guard let found else { throw Problem.notFound }
        return found
    }

    func all(of event: Item.ID) throws -> [Occurrence] {
        try db.all(
            """
            SELECT \(Occurrence.columns) FROM occurrence AS o
            WHERE o.event_id = \(event) ORDER BY o.starts_at, o.id
            """)
    }

    /// Those that have not ended by a moment, the first of them.
    func next(of event: Item.ID, after now: Date, limit: Int) throws -> [Occurrence] {
        try db.all(
            """
            SELECT \(Occurrence.columns) FROM occurrence AS o
            WHERE o.event_id = \(event) AND o.ends_at >= \(now)
            ORDER BY o.starts_at, o.id LIMIT \(limit)
            """)
    }

    /// Of each event the next that takes place, in one statement.
    func next(ofEach events: [Item.ID], after now: Date) throws -> [Item.ID: Occurrence] {
        guard !events.isEmpty else { return [:] }
        let found: [Occurrence] = try db.all(
            """
            SELECT \(Occurrence.columns) FROM occurrence AS o WHERE o.id IN (
                SELECT n.id FROM (
                    SELECT c.id, ROW_NUMBER() OVER (
                        PARTITION BY c.event_id ORDER BY c.starts_at, c.id) AS place
                    FROM occurrence AS c WHERE c.event_id IN \(list: events)
                        AND c.ends_at >= \(now) AND c.cancelled = 0) AS n
                WHERE n.place = 1)
            """)
        return Dictionary(found.map { ($0.event, $0) }) { $1 }
    }

    /// The last that had begun by a moment.
    func last(of event: Item.ID, before now: Date) throws -> Occurrence? {
        try db.first(
            """
            SELECT \(Occurrence.columns) FROM occurrence AS o
            WHERE o.event_id = \(event) AND o.starts_at < \(now)
            ORDER BY o.starts_at DESC, o.id DESC LIMIT 1
            """)
    }

    func find(_ recurrence: String, of event: Item.ID) throws -> Occurrence? {
        try db.first(
            """
            SELECT \(Occurrence.columns) FROM occurrence AS o
            WHERE o.event_id = \(event) AND o.recurrence_id = \(recurrence)
            """)
    }

    /// The name of the first that is kept.
    func first(of event: Item.ID) throws -> String? {
        try db.value(
            """
            SELECT MIN(o.recurrence_id) AS first FROM occurrence AS o WHERE o.event_id = \(event)
            """)
    }

    func count(of event: Item.ID) throws -> Int {
        try db.one("SELECT COUNT(*) AS n FROM occurrence AS o WHERE o.event_id = \(event)")
    }
}
