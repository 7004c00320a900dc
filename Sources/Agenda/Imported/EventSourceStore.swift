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
            SELECT c.event_id, c.sequence, c.changed_at, c.cancelled, c.digest,
                c.rule, c.added_dates, c.except_dates
            FROM event_source AS c WHERE c.event_id IN \(list: events)
            """)
        return Dictionary(all.map { ($0.event, $0) }, uniquingKeysWith: { one, _ in one })
    }

    /// - Parameter isNew: whether it came with this import.
    func set(
        _ step: ImportStep, of id: Item.ID, by one: CalendarImport.ID, isNew: Bool, at now: Date
    ) throws {
        let event = step.event
        let dates = step.keepsDates ? nil : event.content
        try db.run(
            """
            INSERT INTO event_source
                (event_id, sequence, changed_at, cancelled, digest, rule, added_dates,
                    except_dates, import_id, is_new)
            VALUES (\(id), \(event.sequence), \(event.changedAt ?? now.milliseconds),
                \(event.isCancelled), \(event.digest), \(dates?.rule),
                \(dates.map { AgendaEvent.text($0.added) }),
                \(dates.map { AgendaEvent.text($0.excepted) }), \(one), \(isNew))
            ON CONFLICT (event_id) DO UPDATE SET sequence = excluded.sequence,
                changed_at = excluded.changed_at, cancelled = excluded.cancelled,
                digest = excluded.digest, rule = COALESCE(excluded.rule, event_source.rule),
                added_dates = COALESCE(excluded.added_dates, event_source.added_dates),
                except_dates = COALESCE(excluded.except_dates, event_source.except_dates),
                import_id = excluded.import_id, is_new = excluded.is_new
            """)
        try db.run(
            """
            UPDATE event SET sequence = \(event.sequence)
            WHERE item_id = \(id) AND sequence < \(event.sequence)
            """)
    }

    /// What an import has brought, or changed, and is out, by its first dates.
    func events(of one: CalendarImport.ID, isNew: Bool) throws -> [AgendaEvent] {
        try db.all(
            """
            \(EventStore.selection) JOIN event_source AS c ON c.event_id = e.item_id
            WHERE c.import_id = \(one) AND c.is_new = \(isNew)
                AND e.state = 'published' AND \(Visibility.isOut("i"))
            ORDER BY e.starts_at, e.item_id
            """)
    }
}
