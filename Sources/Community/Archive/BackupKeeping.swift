package import Foundation

/// How many backups stay: the newest of each of the last days, weeks and months that have any.
/// Where the last of them goes, goes what was erased since it was made.
package struct BackupKeeping: Equatable, Sendable {
    package var days: Int
    package var weeks: Int
    package var months: Int

    package init(days: Int = 7, weeks: Int = 4, months: Int = 6) {
        (self.days, self.weeks, self.months) = (days, weeks, months)
    }

    /// The newest of all always stays.
    package func kept(of dates: [Date], _ zone: TimeZone) -> Set<Date> {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = zone
        let newestFirst = dates.sorted(by: >)
        var kept = Set(newestFirst.prefix(1))
        let units: [(Int, Set<Calendar.Component>)] = [
            (days, [.year, .month, .day]), (weeks, [.yearForWeekOfYear, .weekOfYear]),
            (months, [.year, .month]),
        ]
        for (most, components) in units {
            var seen: Set<DateComponents> = []
            for date in newestFirst {
                let unit = calendar.dateComponents(components, from: date)
                guard seen.contains(unit) || seen.count < most else { break }
                if seen.insert(unit).inserted { kept.insert(date) }
            }
        }
        return kept
    }
}
