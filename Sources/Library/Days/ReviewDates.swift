import Community
import Foundation

/// When a vetted document is to be checked again: always the beginning of a day in its space.
enum ReviewDates {
    /// How many days before the owner is told.
    static let notice = 14
    /// How many days after the moderators are.
    static let patience = 7
    static let mostYears = 10

    /// So many months later; in a month without that day, its last one.
    static func day(_ months: Int, after date: Date, in zone: TimeZone) -> Date {
        let from = LocalDate(date, zone)
        let total = from.year * 12 + from.month - 1 + months
        let (year, month) = (total / 12, total % 12 + 1)
        return LocalDate.midnight(
            year: year, month: month, day: min(from.day, days(of: month, year)), in: zone)
    }

    /// The beginning of the day so many days later or, if negative, before.
    static func move(_ date: Date, days: Int, in zone: TimeZone) -> Date {
        let from = LocalDate(date, zone)
        return LocalDate.midnight(
            year: from.year, month: from.month, day: from.day + days, in: zone)
    }

    /// The day that a form names.
    static func typed(_ day: String, in zone: TimeZone) -> Date? {
        TypedMoment.read(day: day, time: "00:00", in: zone)
    }

    /// The day that a form names, if it is to come, and not too far.
    static func chosen(_ day: String, now: Date, in zone: TimeZone) -> Date? {
        let end = self.day(mostYears * 12, after: now, in: zone)
        return typed(day, in: zone).flatMap { $0 > now && $0 <= end ? $0 : nil }
    }

    private static func days(of month: Int, _ year: Int) -> Int {
        let next = month == 12 ? (year + 1, 1) : (year, month + 1)
        return LocalDate(
            LocalDate.midnight(year: next.0, month: next.1, day: 0, in: .gmt), .gmt
        ).day
    }
}

extension Space {
    var timeZone: TimeZone { TimeZone(identifier: zone) ?? .gmt }
}
