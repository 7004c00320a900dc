import Community
import Content
import Foundation
import Storage

/// The events of an agenda by the names that other calendars know them by.
struct KnownEventStore {
    let db: Database

    /// Be they in the trash.
    func events(_ names: [String], in space: Space) throws -> [String: AgendaEvent] {
        guard !names.isEmpty else { return [:] }
        var found: [String: AgendaEvent] = [:]
        try db.each(
            """
            \(EventStore.selection) WHERE e.space_id = \(space.id) AND e.uid IN \(list: names)
            """
        ) { row in
            let event = try AgendaEvent(row: row)
            found[event.uid] = event
        }
        return found
    }

    /// Those of which a later part has gone its own way.
    func split(_ events: [Item.ID]) throws -> Set<Item.ID> {
        guard !events.isEmpty else { return [] }
        return Set(
            try db.values(
                """
                SELECT DISTINCT e.series_id FROM event AS e WHERE e.series_id IN \(list: events)
                """))
    }

    /// Those of them that are out, by their first dates.
    func out(_ events: [Item.ID]) throws -> [AgendaEvent] {
        guard !events.isEmpty else { return [] }
        return try db.all(
            """
            \(EventStore.selection) WHERE e.item_id IN \(list: events)
                AND e.state = 'published' AND \(Visibility.isOut("i"))
            ORDER BY e.starts_at, e.item_id
            """)
    }
}
