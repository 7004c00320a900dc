/// A moment on the wall, without a zone: a date, or a date with a time of day (RFC 5545 sections
/// 3.3.4 and 3.3.5). Ordered; a date stands before the times of its day.
///
///     LocalTime("20261127T190000")?.basic    // "20261127T190000"
///     LocalTime("20261127")?.isDate          // true
package struct LocalTime: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970.
    package let day: Int
    /// The second of the day, 0 to 86,399; 0 for a date.
    package let second: Int
    package let isDate: Bool

    /// A date.
    package init(day: Int) {
        self.day = day
        second = 0
        isDate = true
    }

    /// A date with a time; seconds outside the day lead to its neighbours.
    package init(day: Int, second: Int) {
        let (days, rest) = second.flooredDivision(by: 86_400)
        self.day = day + days
        self.second = rest
        isDate = false
    }

    /// A date of the years 1 to 9999 that exists; nil otherwise.
    package init?(year: Int, month: Int, day: Int) {
        guard let number = CivilDay(year: year, month: month, day: day)?.number else { return nil }
        self.init(day: number)
    }

    /// A date with a time that exists on a clock; a leap second is read as the second before it.
    package init?(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int = 0) {
        guard let number = CivilDay(year: year, month: month, day: day)?.number,
            0..<24 ~= hour, 0..<60 ~= minute, 0...60 ~= second
        else { return nil }
        self.init(day: number, second: hour * 3600 + minute * 60 + min(second, 59))
    }

    /// Reads the basic format, `20261127` or `20261127T190000`; nil for anything else.
    package init?(_ basic: some StringProtocol) {
        let bytes = Array(basic.utf8)
        func number(_ range: Range<Int>) -> Int? {
            bytes[range].reduce(into: 0 as Int?) { value, byte in
                let isDigit = 48...57 ~= byte
                value = isDigit ? value.map { $0 * 10 + Int(byte - 48) } : nil
            }
        }
        guard bytes.count == 8 || (bytes.count == 15 && bytes[8] == UInt8(ascii: "T")),
            let year = number(0..<4), let month = number(4..<6), let day = number(6..<8)
        else { return nil }
        guard bytes.count == 15 else {
            self.init(year: year, month: month, day: day)
            return
        }
        guard let hour = number(9..<11), let minute = number(11..<13),
            let second = number(13..<15)
        else { return nil }
        self.init(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    }

    package var civil: CivilDay { CivilDay(number: day) }
    package var year: Int { civil.year }
    package var month: Int { civil.month }
    package var dayOfMonth: Int { civil.day }
    package var hour: Int { second / 3600 }
    package var minute: Int { second / 60 % 60 }
    package var weekday: Weekday { Weekday(day: day) }

    /// Only the date of it.
    package var date: LocalTime { LocalTime(day: day) }

    /// Seconds since 1 January 1970 at midnight, on the same wall.
    package var seconds: Int { day * 86_400 + second }

    /// `20261127`, or `20261127T190000`.
    package var basic: String {
        let civil = civil
        guard (0...9999).contains(civil.year) else { return longBasic }
        return String(unsafeUninitializedCapacity: 15) { bytes in
            var end = 0
            func write(_ number: Int) {
                bytes[end] = UInt8(48 + number / 10)
                bytes[end + 1] = UInt8(48 + number % 10)
                end += 2
            }
            for part in [civil.year / 100, civil.year % 100, civil.month, civil.day] { write(part) }
            guard !isDate else { return end }
            bytes[end] = 84
            end += 1
            for part in [hour, minute, second % 60] { write(part) }
            return end
        }
    }

    /// Of a year that four digits do not hold.
    private var longBasic: String {
        let civil = civil
        let date = civil.year.padded(to: 4) + civil.month.padded(to: 2) + civil.day.padded(to: 2)
        guard !isDate else { return date }
        return date + "T" + hour.padded(to: 2) + minute.padded(to: 2)
            + (second % 60).padded(to: 2)
    }

    package func adding(days: Int) -> LocalTime {
        isDate ? LocalTime(day: day + days) : LocalTime(day: day + days, second: second)
    }

    /// On the wall, whatever the clocks do; only whole days are added to a date.
    package func adding(seconds: Int) -> LocalTime {
        isDate
            ? LocalTime(day: day + seconds.flooredDivision(by: 86_400).quotient)
            : LocalTime(day: day, second: second + seconds)
    }

    package static func < (one: LocalTime, other: LocalTime) -> Bool {
        if one.seconds != other.seconds { return one.seconds < other.seconds }
        return one.isDate && !other.isDate
    }
}
