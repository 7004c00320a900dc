import Foundation
import ICalendar

/// The dates beside the first rule of an event of another calendar: those that are added, and those
/// of its other rules for some years. Seldom are they others on another day.
struct OtherRules {
    private let recurrence: Recurrence
    private let start: LocalTime
    /// The first day of last year.
    private let begin: LocalTime

    init(_ recurrence: Recurrence, _ now: Date) {
        self.recurrence = recurrence
        start = recurrence.start
        let today = LocalTime(now, in: .gmt, isWholeDay: true)
        begin = LocalTime(year: today.year - 1, month: 1, day: 1) ?? today
    }

    var added: [LocalTime] {
        recurrence.added.map { $0.start.shaped(like: start) }
            + recurrence.rules.dropFirst().flatMap(dates)
    }

    /// From the start, or from last year on where those would soon be over.
    private func dates(of rule: RecurrenceRule) -> [LocalTime] {
        let first = dates(of: rule, from: start)
        guard rule.count == nil, (first.last ?? start) < begin.adding(days: 2 * 366) else {
            return first
        }
        let later = dates(of: rule, from: begin)
        return later.isEmpty || start >= begin ? first : later
    }

    private func dates(of rule: RecurrenceRule, from first: LocalTime) -> [LocalTime] {
        var other = Recurrence(start: start, end: start, zone: recurrence.zone)
        other.rules = [rule]
        let last = first.adding(days: Recurrence.otherDays)
        return other.expanded(
            since: recurrence.zone.utc(of: first), until: recurrence.zone.utc(of: last),
            limit: Recurrence.mostOther
        ).occurrences.map(\.start).filter { $0 != start }
    }
}
