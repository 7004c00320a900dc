package import Foundation

/// Dates as people write them, in the zone of a space: "lundi 3 juin 2019 à 14 h 30".
package struct DateText: Sendable {
    let words: Localization
    private let clock: ZoneClock

    package init(words: Localization, zone: String) {
        self.words = words
        clock = .of(zone)
    }

    /// "lundi 3 juin 2019"
    package func day(_ date: Date) -> String {
        let d = LocalDate(date, clock)
        return words(
            "date.day",
            [
                "weekday": words("date.weekday.\(d.weekday)"), "day": dayNumber(d.day),
                "month": words("date.month.\(d.month)"), "year": String(d.year),
            ])
    }

    /// "lundi 3 juin 2019 à 14 h 30"
    package func moment(_ date: Date) -> String {
        words("date.moment", ["day": day(date), "time": time(date)])
    }

    /// "3 juin 2019", as on a stamp: of what was done and stays so.
    package func short(_ date: Date) -> String {
        let d = LocalDate(date, clock)
        return words(
            "date.short",
            [
                "day": dayNumber(d.day), "month": words("date.month.\(d.month)"),
                "year": String(d.year),
            ])
    }

    /// "juin 2019"
    package func month(year: Int, month: Int) -> String {
        words("date.monthOfYear", ["month": words("date.month.\(month)"), "year": String(year)])
    }

    /// "14 h 30", "14 h"
    package func time(_ date: Date) -> String {
        time(local(date))
    }

    func time(_ d: LocalDate) -> String {
        let minute = d.minute < 10 ? "0\(d.minute)" : String(d.minute)
        return words("date.time", ["hour": String(d.hour), "minute": minute])
    }

    /// `2019-06-03T14:30:00+02:00`, for `<time datetime>` and feeds (RFC 3339).
    package func machine(_ date: Date) -> String {
        LocalDate(date, clock).rfc3339
    }

    func local(_ date: Date) -> LocalDate { LocalDate(date, clock) }

    func dayNumber(_ day: Int) -> String {
        day == 1 ? words("date.first") : String(day)
    }
}
