import Community
import Content
import DAV
import Foundation
import Storage

/// The events that programs read: those that are out, for whom they are meant. Drafts and
/// proposals are for the pages, for their authors too.
struct EventCollectionStore {
    let db: Database

    func members(
        for viewer: Viewer, in spaces: [Space]
    ) throws -> [Space.ID: [CollectionMember]] {
        guard !spaces.isEmpty else { return [:] }
        var found: [Space.ID: [CollectionMember]] = [:]
        let seen = spaces.map { Self.sees($0, viewer) }.joined(separator: " OR ")
        try db.each(
            """
            SELECT e.space_id, e.item_id, e.stamp
            FROM event AS e JOIN item AS i ON i.id = e.item_id
            WHERE (\(seen)) ORDER BY e.space_id, e.item_id
            """
        ) {
            found[try $0["space_id"], default: []].append(
                CollectionMember(id: try $0["item_id"], stamp: try $0["stamp"]))
        }
        return found
    }

    func events(_ ids: [Int64], for viewer: Viewer, in space: Space) throws -> [AgendaEvent] {
        try db.all(
            """
            \(EventStore.selection)
            WHERE e.item_id IN \(list: ids.map(Item.ID.init)) AND \(Self.sees(space, viewer))
            """
        )
    }

    func overrides(of ids: [Int64]) throws -> [Item.ID: [EventOverride]] {
        var found: [Item.ID: [EventOverride]] = [:]
        try db.each(
            """
            SELECT v.event_id, \(OverrideStore.shownColumns)
            FROM event_override AS v WHERE v.event_id IN \(list: ids.map(Item.ID.init))
            ORDER BY v.event_id, v.recurrence_id
            """
        ) { found[try $0["event_id"], default: []].append(try EventOverride(row: $0)) }
        return found
    }

    /// The events of a space with a date in a range.
    func within(_ range: TimeRange, in space: Space) throws -> Set<Int64> {
        Set(
            try db.values(
                """
                SELECT DISTINCT o.event_id FROM occurrence AS o
                WHERE o.space_id = \(space.id) AND \(Self.isIn(range))
                """))
    }

    /// The dates of events in a range.
    func dates(of ids: [Int64], in range: TimeRange) throws -> [Item.ID: [Occurrence]] {
        let all: [Occurrence] = try db.all(
            """
            SELECT \(Occurrence.columns) FROM occurrence AS o
            WHERE o.event_id IN \(list: ids.map(Item.ID.init)) AND \(Self.isIn(range))
            ORDER BY o.starts_at, o.id
            """)
        return Dictionary(grouping: all, by: \.event)
    }

    /// What lasts no time is in a range that it begins in (RFC 4791, section 9.9).
    static func isIn(_ range: TimeRange) -> SQL {
        var condition: SQL = "1 = 1"
        if let start = range.start {
            let moment = Date(timeIntervalSince1970: Double(start))
            condition += " AND (o.ends_at > \(moment) OR o.starts_at >= \(moment))"
        }
        if let end = range.end {
            condition += " AND o.starts_at < \(Date(timeIntervalSince1970: Double(end)))"
        }
        return condition
    }

    static func sees(_ space: Space, _ viewer: Viewer) -> SQL {
        let isMeant = Visibility(viewer, in: space).sees("i", groups: ("item_group", "item_id"))
        return """
            (e.space_id = \(space.id) AND i.published = 1 AND i.trashed_at IS NULL
                AND e.state = 'published' AND \(isMeant.sql))
            """
    }
}
