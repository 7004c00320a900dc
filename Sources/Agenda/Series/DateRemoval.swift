import Community
import Content
import Foundation
import ICalendar

/// Dates are taken out of a series without a word in the journal. Those who meant to come are told,
/// and what they answered stays with a date that does not take place.
struct DateRemoval {
    let visit: Visit

    func remove(_ date: Occurrence, _ event: AgendaEvent) throws {
        guard let time = LocalTime(date.recurrence) else { return }
        var content = try content(of: event)
        content.added.removeAll { $0 == time }
        content.excepted.append(time)
        guard hasDates(content) else { return try EventPublication.trash(event, visit) }
        try telling(event) {
            try EventStore(db: visit.db).update(event, content, raises: true, at: visit.now)
            try DateWriting(db: visit.db, now: visit.now).write(event.id, prunes: true)
        }
    }

    func remove(from date: Occurrence, _ event: AgendaEvent) throws {
        guard let time = LocalTime(date.recurrence) else { return }
        try telling(event) { try SeriesSplit(visit: visit).remove(event, from: time) }
    }

    /// A date that stayed for what hangs from it is one again.
    func undo(_ date: Occurrence, _ event: AgendaEvent) throws {
        guard let time = LocalTime(date.recurrence), !has(time, try content(of: event)) else {
            return
        }
        var content = try content(of: event)
        content.excepted.removeAll { $0 == time || $0 == time.date }
        if !has(time, content) { content.added.append(time) }
        try EventStore(db: visit.db).update(event, content, raises: false, at: visit.now)
    }

    private func content(of event: AgendaEvent) throws -> EventContent {
        EventContent(event, groups: try ItemStore(db: visit.db).groups(of: event.id))
    }

    private func has(_ time: LocalTime, _ content: EventContent) -> Bool {
        Expansion.of(content, until: time).starts.contains(time)
    }

    private func hasDates(_ content: EventContent) -> Bool {
        let end = content.times.start.date.adding(days: 12 * 366)
        return !Expansion.of(content, until: end).starts.isEmpty
    }

    private func telling(_ event: AgendaEvent, _ change: () throws -> Void) throws {
        let before = try EventState(of: [event.id], visit.db, at: visit.now)
        try change()
        try ChangeTelling(visit).tell(since: before, by: visit.person)
    }
}
