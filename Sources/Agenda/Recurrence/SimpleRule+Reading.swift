import Foundation
import ICalendar

extension SimpleRule {
    /// Nil for a rule that the form could not show as it is.
    init?(_ text: String, _ times: EventTimes) {
        let parts = RuleParts(text)
        guard let frequency = parts["FREQ"].flatMap({ Frequency(rawValue: $0.lowercased()) }) else {
            return nil
        }
        self.init(frequency: frequency)
        let known: Set = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "WKST"]
        guard known.isSuperset(of: parts.names), parts["WKST"] ?? "MO" == "MO" else { return nil }
        interval = parts["INTERVAL"].flatMap { Int($0) } ?? 1
        guard interval > 0, read(parts, times), readEnd(parts, times) else { return nil }
    }

    private mutating func read(_ parts: RuleParts, _ times: EventTimes) -> Bool {
        let (days, monthDay) = (parts["BYDAY"], parts["BYMONTHDAY"])
        switch frequency {
        case .daily, .yearly: return days == nil && monthDay == nil
        case .weekly:
            guard let days else { return monthDay == nil }
            let read = days.split(separator: ",").map { code in
                Self.weekdayCodes.firstIndex(of: String(code)).map { $0 + 1 }
            }
            weekdays = read.compactMap(\.self)
            return monthDay == nil && weekdays.count == read.count
        case .monthly: return readMonthly(days, monthDay, times)
        }
    }

    private mutating func readMonthly(
        _ days: String?, _ monthDay: String?, _ times: EventTimes
    ) -> Bool {
        switch (days, monthDay) {
        case (nil, nil): return true
        case (nil, "-1"): monthly = .lastDay
        case (nil, let day?): return Int(day) == times.start.dayOfMonth
        case (let day?, nil):
            guard let weekday = Self.weekdayCodes.firstIndex(of: String(day.suffix(2))),
                let place = Int(day.dropLast(2)), (1...5).contains(place) || place == -1
            else { return false }
            monthly = .nth(place, weekday: weekday + 1)
        default: return false
        }
        return true
    }

    private mutating func readEnd(_ parts: RuleParts, _ times: EventTimes) -> Bool {
        if let count = parts["COUNT"] {
            guard let number = Int(count), number > 0, parts["UNTIL"] == nil else { return false }
            end = .count(number)
        } else if let until = parts["UNTIL"] {
            guard let last = RuleParts.moment(until, in: times.zone) else { return false }
            // The day is kept alone: one that ends earlier on its last day is no rule of the form.
            guard last.clock == nil || last.clock ?? 0 >= times.start.clock ?? 0 else {
                end = .until(last.date.adding(days: -1))
                return true
            }
            end = .until(last.date)
        }
        return true
    }
}
