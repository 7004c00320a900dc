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
        from start: Date, to end: Date, theme: ItemTheme.ID?, for viewer: Viewer,
        in spaces: [Space], limit: Int = Self.most
    ) throws -> Asked<[CalendarEntry]> {
        try ask(
            from: start, to: end, theme, in: spaces.map(\.id), limit,
            where: "i.published = 1 AND \(viewer.sees(itemsOf: spaces))")
    }

    /// The same of what all see who belong to a space.
    func ask(
        openFrom start: Date, to end: Date, theme: ItemTheme.ID?, in space: Space
    ) throws -> Asked<[CalendarEntry]> {
        try ask(
            from: start, to: end, theme, in: [space.id], Self.most,
            where: "NOT \(Visibility.isWithheld("i"))")
    }

    /// The same of what not all see of them, but this viewer.
    func ask(
        withheldFrom start: Date, to end: Date, theme: ItemTheme.ID?, for viewer: Viewer,
        in space: Space
    ) throws -> Asked<[CalendarEntry]> {
        let ofTheme: SQL = theme.map { "AND e.theme_id = \($0)" } ?? ""
        return try db.ask(
            all:
                """
                SELECT \(CalendarEntry.columns)
                FROM item AS i JOIN event AS e ON e.item_id = i.id
                JOIN occurrence AS o ON o.event_id = i.id \(Self.override)
                WHERE i.space_id = \(space.id) AND i.kind = \(AgendaEvent.kind)
                    AND \(Visibility.isWithheld("i")) AND i.published = 1
                    AND o.starts_at < \(end) AND (o.ends_at > \(start) OR o.starts_at >= \(start))
                    AND \(viewer.sees(itemsOf: space)) \(ofTheme)
                ORDER BY o.starts_at, o.id LIMIT \(Self.most)
                """)
    }

    private func ask(
        from start: Date, to end: Date, _ theme: ItemTheme.ID?, in places: [Space.ID],
        _ limit: Int, where isSeen: SQL
    ) throws -> Asked<[CalendarEntry]> {
        let ofTheme: SQL = theme.map { "AND e.theme_id = \($0)" } ?? ""
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
                WHERE (o.ends_at > \(start) OR o.starts_at >= \(start)) AND \(isSeen) \(ofTheme)
                ORDER BY o.starts_at, o.id LIMIT \(limit)
                """)
    }

    private static let row: SQL = """
        s.id, s.event_id, s.space_id, s.recurrence_id, s.starts_at, s.ends_at, s.cancelled
        """

    static let joined: SQL = """
        JOIN event AS e ON e.item_id = o.event_id
        JOIN item AS i ON i.id = o.event_id \(override)
        """

    private static let override: SQL = """
        LEFT JOIN event_override AS v
            ON v.event_id = o.event_id AND v.recurrence_id = o.recurrence_id
        """
}
