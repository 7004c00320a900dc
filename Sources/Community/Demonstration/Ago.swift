package import Foundation

/// Moments that follow the start of the demonstration: `3 days ago at 09:30`, `2 hours ago`,
/// `in 5 days at 08:00`; and delays after something else: `+40 minutes`, `+2 days`.
package struct Ago {
    package let start: Date
    package let zone: TimeZone

    package init(start: Date, zone: TimeZone) {
        self.start = start
        self.zone = zone
    }

    /// Nil if the words mean nothing.
    package func moment(_ text: String) -> Date? {
        let words = text.split(separator: " ").map(String.init)
        let isFuture = words.first == "in"
        let rest = isFuture ? Array(words.dropFirst()) : words.filter { $0 != "ago" }
        guard rest.count >= 2, let count = Double(rest[0]), let unit = Self.seconds(rest[1])
        else { return nil }
        let moment = start.addingTimeInterval(isFuture ? count * unit : -count * unit)
        guard rest.count == 4, rest[2] == "at" else { return rest.count == 2 ? moment : nil }
        return at(rest[3], onDayOf: moment)
    }

    package static func delay(_ text: String) -> TimeInterval? {
        let words = text.split(separator: " ")
        guard words.count == 2, words[0].hasPrefix("+"), let count = Double(words[0].dropFirst())
        else { return nil }
        return seconds(String(words[1])).map { $0 * count }
    }

    private func at(_ time: String, onDayOf moment: Date) -> Date? {
        let clock = time.split(separator: ":").compactMap { Int($0) }
        guard clock.count == 2 else { return nil }
        let day = LocalDate(moment, zone)
        return LocalDate.moment(
            year: day.year, month: day.month, day: day.day, hour: clock[0], minute: clock[1],
            in: zone)
    }

    private static func seconds(_ unit: String) -> Double? {
        switch unit {
        case "minute", "minutes": 60
        case "hour", "hours": 3600
        case "day", "days": 86_400
        default: nil
        }
    }
}
