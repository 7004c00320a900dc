package import Foundation

/// A moment read on the clock and calendar of one zone (proleptic Gregorian).
package struct LocalDate: Equatable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int
    package let hour: Int
    package let minute: Int
    package let second: Int
    /// 1 for Monday to 7 for Sunday (ISO 8601).
    package let weekday: Int
    /// Seconds east of Greenwich.
    package let offset: Int

    /// Days since 1970.
    let days: Int

    package init(_ date: Date, _ zone: TimeZone) {
        self.init(date, offset: zone.secondsFromGMT(for: date))
    }

    package init(_ date: Date, _ clock: ZoneClock) {
        let moment = Int(date.timeIntervalSince1970.rounded(.down))
        self.init(date, offset: clock.offset(at: moment))
    }

    private init(_ date: Date, offset: Int) {
        self.offset = offset
        let local = Int(date.timeIntervalSince1970.rounded(.down)) + offset
        days = Self.floorDivide(local, 86_400)
        let rest = local - days * 86_400
        (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
        weekday = ((days + 3) % 7 + 7) % 7 + 1
        (year, month, day) = Self.civil(fromDays: days)
    }

    /// Midnight at the start of a day in a zone.
    package static func midnight(
        year: Int, month: Int, day: Int, in zone: TimeZone
    ) -> Date {
        moment(year: year, month: month, day: day, hour: 0, minute: 0, in: zone)
    }

    /// The moment at which the clocks of a zone show this; in a gap of spring, the next hour.
    package static func moment(
        year: Int, month: Int, day: Int, hour: Int, minute: Int, in zone: TimeZone
    ) -> Date {
        let naive = days(year: year, month: month, day: day) * 86_400 + hour * 3600 + minute * 60
        let guess = Date(timeIntervalSince1970: Double(naive))
        let first = naive - zone.secondsFromGMT(for: guess)
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(first)))
        return Date(timeIntervalSince1970: Double(naive - offset))
    }

    package var rfc3339: String {
        var text = ISOText(reserving: 25)
        append(to: &text)
        text.append("T")
        text.append(hour, minute)
        text.append(":")
        text.append(second)
        guard offset != 0 else {
            text.append("Z")
            return text.string
        }
        text.append(offset < 0 ? "-" : "+")
        let minutes = abs(offset) / 60
        text.append(minutes / 60, minutes % 60)
        return text.string
    }

    /// `2019-06-03`
    package var isoDay: String {
        var text = ISOText(reserving: 10)
        append(to: &text)
        return text.string
    }

    /// `14:30`
    package var isoTime: String {
        var text = ISOText(reserving: 5)
        text.append(hour, minute)
        return text.string
    }

    private func append(to text: inout ISOText) {
        text.append(year: year)
        text.append("-")
        text.append(month)
        text.append("-")
        text.append(day)
    }

    // The two conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = floorDivide(y, 400)
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
        let z = days + 719_468
        let era = floorDivide(z, 146_097)
        let dayOfEra = z - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted + (shifted < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func floorDivide(_ n: Int, _ by: Int) -> Int {
        n >= 0 ? n / by : -((by - 1 - n) / by)
    }
}
