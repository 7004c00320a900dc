import Community
import Content
import Foundation
import Storage

/// What takes place in a stretch of time: one query, whatever lies before and after it.
struct CalendarStore {
    let db: Database

    /// More than these are not read for one page.
    static let most = 2000

    /// What is going on at some time between two moments, by its beginning.
    func ask(
        from start: Date, to end: Date, theme: EventTheme.ID?, for viewer: Viewer,
        in spaces: [Space], limit: Int = Self.most
    ) throws -> Asked<[CalendarEntry]> {
        let ofTheme: SQL = theme.map { "AND e.theme_id = \($0)" } ?? ""
        let places = spaces.map(\.id)
        let soon = start.addingTimeInterval(-OccurrenceStore.week)
        return try db.ask(
            all:
                """
                SELECT \(CalendarEntry.columns)
                FROM (
                    SELECT \(Self.row) FROM occurrence AS s
                    WHERE s.space_id IN \(list: places) AND s.is_long = 0
                        AND s.starts_at >= \(soon) AND s.starts_at < \(end)
                    UNION ALL
                    SELECT \(Self.row) FROM occurrence AS s
                    WHERE s.space_id IN \(list: places) AND s.is_long = 1 AND s.starts_at < \(end)
                ) AS o \(Self.joined)
                WHERE (o.ends_at > \(start) OR o.starts_at >= \(start))
                    AND \(Self.isOut(for: viewer, in: spaces)) \(ofTheme)
                ORDER BY o.starts_at, o.id LIMIT \(limit)
                """)
    }

    /// What has not ended yet, the next first.
    func ask(
        after start: Date, theme: EventTheme.ID? = nil, for viewer: Viewer, in spaces: [Space],
        limit: Int
    ) throws -> Asked<[CalendarEntry]> {
        let ofTheme: SQL = theme.map { "AND e.theme_id = \($0)" } ?? ""
        return try db.ask(
            all:
                """
                SELECT \(CalendarEntry.columns)
                FROM occurrence AS o \(Self.joined)
                WHERE o.space_id IN \(list: spaces.map(\.id)) AND o.ends_at >= \(start)
                    AND \(Self.isOut(for: viewer, in: spaces)) \(ofTheme)
                ORDER BY o.ends_at, o.id LIMIT \(limit)
                """)
    }

    private static let row: SQL = """
        s.id, s.event_id, s.space_id, s.recurrence_id, s.starts_at, s.ends_at, s.cancelled
        """

    private static let joined: SQL = """
        JOIN event AS e ON e.item_id = o.event_id
        JOIN item AS i ON i.id = o.event_id
        LEFT JOIN event_override AS v
            ON v.event_id = o.event_id AND v.recurrence_id = o.recurrence_id
        """

    private static func isOut(for viewer: Viewer, in spaces: [Space]) -> SQL {
        "i.published = 1 AND \(viewer.sees(itemsOf: spaces))"
    }
}
