package import Foundation

/// A day and a time as a form sends them, read on the clock of a space. A time that spring skips
/// is the next hour; one that autumn repeats is the first.
package enum TypedMoment {
    /// Nil if the day does not exist or the time is not one.
    package static func read(day: String, time: String, in zone: TimeZone) -> Date? {
        guard
            let (year, month, dayOfMonth) = numbers(day, "-", [4, 2, 2]).map({
                ($0[0], $0[1], $0[2])
            }), let clock = clock(time), (1...12).contains(month), year >= 1970, dayOfMonth >= 1
        else { return nil }
        let noon = LocalDate.moment(
            year: year, month: month, day: dayOfMonth, hour: 12, minute: 0, in: .gmt)
        guard LocalDate(noon, .gmt).isoDay == day else { return nil }
        return LocalDate.moment(
            year: year, month: month, day: dayOfMonth, hour: clock.hour, minute: clock.minute,
            in: zone)
    }

    private static func clock(_ text: String) -> (hour: Int, minute: Int)? {
        let parts = numbers(text, ":", [2, 2]) ?? numbers(text, ":", [2, 2, 2])
        guard let parts, parts[0] < 24, parts.dropFirst().allSatisfy({ $0 < 60 }) else {
            return nil
        }
        return (parts[0], parts[1])
    }

    private static func numbers(
        _ text: String, _ separator: Character, _ widths: [Int]
    ) -> [Int]? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == widths,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        return parts.compactMap { Int($0) }
    }
}
