import Community
import Content
import Foundation
import Storage

/// The table of events: finding one.
struct EventStore {
    let db: Database

    /// Finds an event that the viewer sees; one that they may not see does not exist.
    func find(_ id: Item.ID, for viewer: Viewer, in space: Space) throws -> AgendaEvent {
        let found: AgendaEvent? = try db.first(
            "\(Self.selection) WHERE e.item_id = \(id) AND \(viewer.sees(itemsOf: space))")
        guard let found else { throw Problem.notFound }
        return found
    }

    /// An event that the viewer sees, by one of its dates, with what is different on that.
    func find(
        on date: Occurrence.ID, for viewer: Viewer, in space: Space
    ) throws -> (event: AgendaEvent, date: Occurrence, own: EventOverride?) {
        var found: (event: AgendaEvent, date: Occurrence, own: EventOverride?)?
        try db.each(
            """
            SELECT \(Self.columns), \(Occurrence.columns), \(OverrideStore.columnsBeside)
            \(Self.tables) JOIN occurrence AS o ON o.event_id = e.item_id
            LEFT JOIN event_override AS v ON v.event_id = o.event_id
                AND v.recurrence_id = o.recurrence_id
            WHERE o.id = \(date) AND \(viewer.sees(itemsOf: space))
            """
        ) { row in
            found = (
                try AgendaEvent(row: row), try Occurrence(row: row), try EventOverride(beside: row)
            )
        }
        guard let found else { throw Problem.notFound }
        return found
    }

    /// For the jobs, which nobody visits. Not what is in the trash.
    func find(_ id: Item.ID) throws -> AgendaEvent? {
        try db.first("\(Self.selection) WHERE e.item_id = \(id) AND i.trashed_at IS NULL")
    }

    func all(_ ids: [Item.ID]) throws -> [AgendaEvent] {
        guard !ids.isEmpty else { return [] }
        return try db.all("\(Self.selection) WHERE e.item_id IN \(list: ids)")
    }

    /// Be it in the trash.
    func findAnywhere(_ id: Item.ID) throws -> AgendaEvent? {
        try db.first("\(Self.selection) WHERE e.item_id = \(id)")
    }

    /// Series whose dates are kept for less long than they should.
    func toExpand(before date: Date, limit: Int) throws -> [Item.ID] {
        try db.values(
            """
            SELECT e.item_id FROM event AS e
            WHERE e.expanded_until IS NOT NULL AND e.expanded_until < \(date)
            ORDER BY e.expanded_until, e.item_id LIMIT \(limit)
            """)
    }

    /// Notes up to when the dates of an event are kept; nil for all of them. Of one that is capped
    /// it says no more than when it is looked at again.
    func setExpanded(_ id: Item.ID, until date: Date?, isCapped: Bool) throws {
        try db.run(
            """
            UPDATE event SET expanded_until = \(date), capped = \(isCapped)
            WHERE item_id = \(id)
            """)
    }

    static let selection: SQL = "SELECT \(columns) \(tables)"

    private static let columns: SQL = """
        \(ItemStore.columns), \(AgendaEvent.columns), w.name AS author_name,
        CASE WHEN w.photo IS NULL THEN 0 ELSE 1 END AS author_has_photo,
        \(ThemeKind.agenda.columns(of: "h"))
        """

    private static let tables: SQL = """
        FROM event AS e JOIN item AS i ON i.id = e.item_id
        LEFT JOIN person AS w ON w.id = i.author_id
        LEFT JOIN event_theme AS h ON h.id = e.theme_id
        """
}
