import Community
import Content
import Foundation
import Storage

/// Reads what has not ended yet, the next first.
struct NextEventStore {
    let db: Database

    /// Whoever sees them.
    func all(in space: Space, after start: Date, limit: Int) throws -> [NextEvent] {
        var found: [NextEvent] = []
        try db.each(
            """
            SELECT \(CalendarEntry.columns), \(ItemRightsStore(db: db).columns("i"))
            FROM occurrence AS o \(CalendarStore.joined)
            WHERE o.space_id = \(space.id) AND o.ends_at >= \(start) AND i.published = 1
                AND i.trashed_at IS NULL
            ORDER BY o.ends_at, o.id LIMIT \(limit)
            """
        ) { row in
            guard let rights = try ItemRights(row: row, "i") else { return }
            found.append(NextEvent(entry: try CalendarEntry(row: row), rights: rights))
        }
        return found
    }

    /// Of those that a viewer sees.
    func ask(
        after start: Date, for viewer: Viewer, in space: Space, limit: Int
    ) throws -> Asked<[CalendarEntry]> {
        try db.ask(
            all:
                """
                SELECT \(CalendarEntry.columns)
                FROM occurrence AS o \(CalendarStore.joined)
                WHERE o.space_id = \(space.id) AND o.ends_at >= \(start)
                    AND i.published = 1 AND \(viewer.sees(itemsOf: space))
                ORDER BY o.ends_at, o.id LIMIT \(limit)
                """)
    }
}
