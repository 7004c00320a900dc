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

    func set(_ step: CalendarStep, of id: Item.ID, at now: Date) throws {
        let event = step.event
        let dates = step.keepsDates ? nil : event.content
        try db.run(
            """
            INSERT INTO event_source
                (event_id, sequence, changed_at, cancelled, digest, rule, added_dates,
                    except_dates)
            VALUES (\(id), \(event.sequence), \(event.changedAt ?? now.milliseconds),
                \(event.isCancelled), \(event.digest), \(dates?.rule),
                \(dates.map { AgendaEvent.text($0.added) }),
                \(dates.map { AgendaEvent.text($0.excepted) }))
            ON CONFLICT (event_id) DO UPDATE SET sequence = excluded.sequence,
                changed_at = excluded.changed_at, cancelled = excluded.cancelled,
                digest = excluded.digest, rule = COALESCE(excluded.rule, event_source.rule),
                added_dates = COALESCE(excluded.added_dates, event_source.added_dates),
                except_dates = COALESCE(excluded.except_dates, event_source.except_dates)
            """)
        try db.run(
            """
            UPDATE event SET sequence = \(event.sequence)
            WHERE item_id = \(id) AND sequence < \(event.sequence)
            """)
    }
}
