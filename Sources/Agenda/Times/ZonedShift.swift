import Community
import Foundation

/// Moments that lie before others on the clock of a zone: the day before at the same hour is that
/// also in the night in which the clocks change.
enum ZonedShift {
    /// So many minutes before a moment. Whole days are days of the calendar.
    static func before(_ date: Date, minutes: Int, _ zone: String) -> Date {
        let zone = TimeZone(identifier: zone) ?? .gmt
        guard minutes % 1_440 == 0 else { return date.addingTimeInterval(Double(-minutes * 60)) }
        return moment(naive(date, zone) - Double(minutes * 60), zone)
    }

    /// As far from `date` as something is from `origin`, on the clock.
    static func moved(_ some: Date, with origin: Date, to date: Date, _ zone: String) -> Date {
        guard origin != date else { return some }
        let zone = TimeZone(identifier: zone) ?? .gmt
        return moment(naive(some, zone) - naive(origin, zone) + naive(date, zone), zone)
    }

    /// What the clock shows, as if it were that of Greenwich.
    private static func naive(_ date: Date, _ zone: TimeZone) -> TimeInterval {
        date.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: date))
    }

    private static func moment(_ naive: TimeInterval, _ zone: TimeZone) -> Date {
        let local = LocalDate(Date(timeIntervalSince1970: naive), .gmt)
        return LocalDate.moment(
            year: local.year, month: local.month, day: local.day, hour: local.hour,
            minute: local.minute, in: zone)
    }
}
