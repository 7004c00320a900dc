import Content
import Foundation
import ICalendar
import Storage

/// What the calendar that an event came from said of it last.
struct EventSource: FromRow, Sendable {
    let event: Item.ID
    let sequence: Int
    /// In milliseconds since 1970; when it was brought in, if its calendar said nothing.
    let changedAt: Int64
    let isCancelled: Bool
    /// Nil for an event that was written here.
    let digest: String?
    /// Its rule and the dates beside it, as far as the agenda took them; nil if it took none.
    let rule: String?
    let added: [LocalTime]
    let excepted: [LocalTime]

    init(row: Row) throws {
        event = try row["event_id"]
        sequence = try row["sequence"]
        changedAt = try row["changed_at"]
        isCancelled = try row["cancelled"]
        digest = try row["digest"]
        rule = try row["rule"]
        added = AgendaEvent.times(try row["added_dates"] ?? "")
        excepted = AgendaEvent.times(try row["except_dates"] ?? "")
    }

    /// That of an event that was written here, as our own files give it: to the second.
    init(_ event: AgendaEvent) {
        self.event = event.id
        sequence = event.sequence
        changedAt = event.changedAt.milliseconds / 1000 * 1000
        isCancelled = event.cancelledAt != nil
        (digest, rule, added, excepted) = (nil, nil, [], [])
    }
}
