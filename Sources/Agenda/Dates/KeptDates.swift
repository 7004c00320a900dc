import Community
import Foundation
import ICalendar

/// Which dates of a series that has many are kept, in words.
struct KeptDates {
    private let expansion: Expansion
    private let zone: String

    init(_ content: EventContent, at now: Date) {
        let times = content.times
        zone = times.zoneName
        let horizon = LocalTime(
            max(now, times.startsAt).addingTimeInterval(DateWriting.ahead), in: times.zone)
        expansion = Expansion.kept(
            content.rule, times, content.added, content.excepted, at: now, until: horizon)
    }

    /// Nil where all are.
    func note(_ words: Localization) -> String? {
        let when = WhenText(words, zone: zone)
        let notes = [
            (expansion.isCut, "agenda.rule.cut", expansion.starts.first),
            (expansion.isCapped, "agenda.rule.capped", expansion.starts.last),
        ].compactMap { isMeant, key, day in
            day.flatMap { isMeant ? words(key, ["day": when.short($0)]) : nil }
        }
        return notes.isEmpty ? nil : notes.joined(separator: " ")
    }
}
