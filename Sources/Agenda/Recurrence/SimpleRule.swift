import Foundation
import ICalendar

/// A rule that the form can show: most of those that people make.
struct SimpleRule: Equatable, Sendable {
    enum Frequency: String, CaseIterable, Sendable {
        case daily, weekly, monthly, yearly
    }

    /// Which day of the month.
    enum Monthly: Equatable, Sendable {
        /// That of the start.
        case sameDay
        case lastDay
        /// The second Tuesday; -1 for the last.
        case nth(Int, weekday: Int)
    }

    enum End: Equatable, Sendable {
        case never
        /// The last day on which it may begin.
        case until(LocalTime)
        case count(Int)
    }

    static let weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    var frequency: Frequency
    var interval = 1
    /// Of a weekly one, 1 for Monday; empty for that of the start.
    var weekdays: [Int] = []
    var monthly = Monthly.sameDay
    var end = End.never

    /// As RFC 5545 writes it. An end is said in Greenwich's time where there is a clock.
    func text(_ times: EventTimes) -> String {
        var parts = ["FREQ=" + frequency.rawValue.uppercased()]
        if interval > 1 { parts.append("INTERVAL=\(interval)") }
        switch end {
        case .never: break
        case .until(let day): parts.append("UNTIL=" + Self.until(day, times))
        case .count(let count): parts.append("COUNT=\(count)")
        }
        if frequency == .weekly, !weekdays.isEmpty {
            let codes = weekdays.sorted().map { Self.weekdayCodes[$0 - 1] }
            parts.append("BYDAY=" + codes.joined(separator: ","))
        }
        if frequency == .monthly {
            switch monthly {
            case .sameDay: break
            case .lastDay: parts.append("BYMONTHDAY=-1")
            case .nth(let place, let weekday):
                parts.append("BYDAY=\(place)" + Self.weekdayCodes[weekday - 1])
            }
        }
        return parts.joined(separator: ";")
    }

    /// The last moment of a day.
    static func until(_ day: LocalTime, _ times: EventTimes) -> String {
        if times.isWholeDays { return day.basic }
        let last = LocalTime(day: day.day, clock: 86_399).moment(in: times.zone)
        return LocalTime(last, in: .gmt).basic + "Z"
    }
}
