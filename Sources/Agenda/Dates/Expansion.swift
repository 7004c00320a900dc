import Foundation
import ICalendar

/// The dates that an event has by its rule, up to a horizon.
struct Expansion: Equatable, Sendable {
    /// In order; the start of the event is always the first, even if its rule leaves it out.
    let starts: [LocalTime]
    /// Whether there are more to come than are kept at a time.
    let isCapped: Bool
    /// Whether there are none after these.
    let isComplete: Bool
    /// Whether there are some before these.
    var isCut = false

    /// More than any series that people keep has.
    private static let mostKnown = 20_000

    /// All from the first on, whatever is kept of them.
    /// - Parameter horizon: dates after that day are left for later.
    static func of(
        rule: String, times: EventTimes, added: [LocalTime] = [], excepted: [LocalTime] = [],
        until horizon: LocalTime
    ) -> Expansion {
        guard let series = series(rule, times, added, excepted) else {
            return Expansion(starts: [times.start], isCapped: false, isComplete: true)
        }
        let end = series.zone.utc(of: horizon.adding(days: 1))
        let found = series.expanded(until: end, limit: mostKnown)
        return Expansion(
            starts: found.occurrences.map(\.start), isCapped: found.isCapped,
            isComplete: !found.isCapped && isEnding(series, before: horizon))
    }

    /// Nil in a zone that nobody knows.
    static func series(
        _ rule: String, _ times: EventTimes, _ added: [LocalTime], _ excepted: [LocalTime]
    ) -> Recurrence? {
        guard let zone = CalendarZone(times.zoneName) else { return nil }
        // How long they last is no matter: what runs still has begun.
        var series = Recurrence(start: times.start, end: times.start, zone: zone)
        series.rules = RuleParts.rule(rule).map { [$0] } ?? []
        series.added = added.map { AddedTime($0) }
        series.excepted = excepted
        return series
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

    static func isEnding(_ series: Recurrence, before horizon: LocalTime) -> Bool {
        series.rules.allSatisfy { isOver($0, before: horizon, in: series.zone) }
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
