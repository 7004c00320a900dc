import Community
import Content
import Foundation
import Storage

/// What the calendars of others said of the events that came from them.
struct EventSourceStore {
    let db: Database

    func all(of events: [Item.ID]) throws -> [Item.ID: EventSource] {
        guard !events.isEmpty else { return [:] }
        let all: [EventSource] = try db.all(
            """
            SELECT c.event_id, c.sequence, c.changed_at, c.cancelled, c.digest
            FROM event_source AS c WHERE c.event_id IN \(list: events)
            """)
        return Dictionary(all.map { ($0.event, $0) }, uniquingKeysWith: { one, _ in one })
    }

    /// - Parameter isNew: whether it came with this import.
    func set(
        _ event: ImportedEvent, of id: Item.ID, by one: CalendarImport.ID, isNew: Bool, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO event_source
                (event_id, sequence, changed_at, cancelled, digest, import_id, is_new)
            VALUES (\(id), \(event.sequence), \(event.changedAt ?? now.milliseconds),
                \(event.isCancelled), \(event.digest), \(one), \(isNew))
            ON CONFLICT (event_id) DO UPDATE SET sequence = excluded.sequence,
                changed_at = excluded.changed_at, cancelled = excluded.cancelled,
                digest = excluded.digest, import_id = excluded.import_id,
                is_new = excluded.is_new
            """)
        try db.run(
            """
            UPDATE event SET sequence = \(event.sequence)
            WHERE item_id = \(id) AND sequence < \(event.sequence)
            """)
    }

    /// What an import has brought, or changed, by its first dates.
    func events(of one: CalendarImport.ID, isNew: Bool) throws -> [AgendaEvent] {
        try db.all(
            """
            \(EventStore.selection) JOIN event_source AS c ON c.event_id = e.item_id
            WHERE c.import_id = \(one) AND c.is_new = \(isNew) AND i.trashed_at IS NULL
            ORDER BY e.starts_at, e.item_id
            """)
    }
}
