import Foundation
import ICalendar

/// The dates that an event has by its rule, up to a horizon.
struct Expansion: Equatable, Sendable {
    /// In order; the start of the event is always the first, even if its rule leaves it out.
    let starts: [LocalTime]
    /// Whether there are more than are kept, however long one waits.
    let isCapped: Bool
    /// Whether there are none after these.
    let isComplete: Bool

    /// - Parameter horizon: dates after that day are left for later.
    static func of(
        rule: String, times: EventTimes, added: [LocalTime] = [], excepted: [LocalTime] = [],
        until horizon: LocalTime
    ) -> Expansion {
        guard let zone = CalendarZone(times.zoneName) else {
            return Expansion(starts: [times.start], isCapped: false, isComplete: true)
        }
        var series = Recurrence(start: times.start, end: times.end, zone: zone)
        series.rules = RuleParts.rule(rule).map { [$0] } ?? []
        series.added = added.map { AddedTime($0) }
        series.excepted = excepted
        let found = series.expanded(until: zone.utc(of: horizon.adding(days: 1)))
        let isEnding = series.rules.allSatisfy { isOver($0, before: horizon, in: zone) }
        return Expansion(
            starts: found.occurrences.map(\.start), isCapped: found.isCapped,
            isComplete: found.isCapped || isEnding)
    }

    /// The dates of an event as it is kept.
    static func of(_ event: AgendaEvent, until horizon: LocalTime) -> Expansion {
        of(
            rule: event.rule, times: event.times, added: event.added, excepted: event.excepted,
            until: horizon)
    }

    /// What an event would have by what is written of it.
    static func of(_ content: EventContent, until horizon: LocalTime) -> Expansion {
        of(
            rule: content.rule, times: content.times, added: content.added,
            excepted: content.excepted, until: horizon)
    }

    /// Whether a rule has no dates after a day. One with a count may: it is looked at again.
    private static func isOver(
        _ rule: RecurrenceRule, before horizon: LocalTime, in zone: CalendarZone
    ) -> Bool {
        switch rule.until {
        case .utc(let end)?: end < zone.utc(of: horizon)
        case .local(let end)?: end < horizon
        case nil: false
        }
    }
}
