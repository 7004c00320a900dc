import Foundation
import ICalendar
import Storage

extension Expansion {
    /// How long before now the dates of a series that has had many are kept.
    private static let past: TimeInterval = 366 * 86_400
    private static let mostPast = 10_000

    /// The dates of an event that are kept: those that have been, of more than a thousand the
    /// later ones, and the next thousand.
    /// - Parameter first: the first that is kept already; it stays.
    static func kept(
        _ rule: String, _ times: EventTimes, _ added: [LocalTime], _ excepted: [LocalTime],
        at now: Date, from first: LocalTime? = nil, until horizon: LocalTime
    ) -> Expansion {
        guard let series = series(rule, times, added, excepted) else {
            return Expansion(starts: [times.start], isCapped: false, isComplete: true)
        }
        let today = now.milliseconds
        let end = series.zone.utc(of: horizon.adding(days: 1))
        let coming = series.expanded(since: today, until: end)
        var gone = series.expanded(until: min(today, end))
        let isLong = gone.isCapped
        if isLong {
            let year = now.addingTimeInterval(-past).milliseconds
            let since = min(year, first.map(series.zone.utc) ?? year)
            let later = series.expanded(since: since, until: today, limit: mostPast)
            gone =
                later.occurrences.isEmpty && coming.occurrences.isEmpty
                ? series.expanded(until: today, limit: mostPast) : later
        }
        let starts = gone.occurrences.suffix(isLong && first == nil ? Recurrence.most : mostPast)
        return Expansion(
            starts: (starts + coming.occurrences).map(\.start), isCapped: coming.isCapped,
            isComplete: !coming.isCapped && isEnding(series, before: horizon), isCut: isLong)
    }
}
