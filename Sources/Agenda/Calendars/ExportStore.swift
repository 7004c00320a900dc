import Community
import Content
import Storage

/// Published events of a space as a reader of a calendar sees them at this moment.
struct ExportStore {
    let db: Database

    /// How many one calendar holds at most, the latest of them.
    static let most = 10_000

    /// By their first start.
    func events(
        _ scope: CalendarScope, for viewer: Viewer, in space: Space
    ) throws -> [AgendaEvent] {
        let found: [AgendaEvent] = try db.all(
            """
            \(EventStore.selection) WHERE \(shown(scope, for: viewer, in: space))
            ORDER BY e.starts_at DESC, e.item_id DESC LIMIT \(Self.most)
            """)
        return found.reversed()
    }

    /// Some of them, those that the reader sees.
    func events(
        _ ids: [Item.ID], for viewer: Viewer, in space: Space
    ) throws -> [AgendaEvent] {
        guard !ids.isEmpty else { return [] }
        return try db.all(
            """
            \(EventStore.selection) WHERE \(shown(.all, for: viewer, in: space))
                AND e.item_id IN \(list: ids)
            ORDER BY e.starts_at, e.item_id
            """)
    }

    /// What is different on single dates of the events of a space.
    func overrides(in space: Space) throws -> [Item.ID: [EventOverride]] {
        var found: [Item.ID: [EventOverride]] = [:]
        try db.each(
            """
            SELECT v.event_id, \(OverrideStore.shownColumns) FROM event_override AS v
            JOIN event AS e ON e.item_id = v.event_id
            WHERE e.space_id = \(space.id) AND e.state = 'published'
            ORDER BY v.event_id, v.recurrence_id
            """
        ) { try found[$0["event_id"], default: []].append(EventOverride(row: $0)) }
        return found
    }

    func version(
        _ scope: CalendarScope, for viewer: Viewer, in space: Space
    ) throws -> CalendarVersion {
        let version: CalendarVersion? = try db.first(
            """
            SELECT COUNT(*) AS n, CAST(COALESCE(SUM(e.item_id), 0) AS BIGINT) AS names,
                CAST(COALESCE(SUM(e.edition), 0) AS BIGINT) AS editions,
                CAST(COALESCE(SUM(e.item_id % 100003 * e.edition), 0) AS BIGINT) AS mixed,
                COALESCE(MAX(e.changed_at), 0) AS newest
            FROM event AS e JOIN item AS i ON i.id = e.item_id
            WHERE \(shown(scope, for: viewer, in: space))
            """)
        guard let version else { throw Problem.notFound }
        return version
    }

    private func shown(_ scope: CalendarScope, for viewer: Viewer, in space: Space) -> SQL {
        """
        e.space_id = \(space.id) AND e.state = 'published' AND i.trashed_at IS NULL
            AND \(viewer.sees(itemsOf: space)) AND \(Self.condition(scope, viewer))
        """
    }

    private static func condition(_ scope: CalendarScope, _ viewer: Viewer) -> SQL {
        switch scope {
        case .all: "1 = 1"
        case .theme(let id): "e.theme_id = \(id)"
        case .mine: MyAnswersStore.answered(by: viewer)
        }
    }
}
