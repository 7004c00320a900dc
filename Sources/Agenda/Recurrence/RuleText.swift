import Community
import Foundation
import ICalendar

/// A rule as a sentence: "Toutes les 2 semaines, le mardi et le jeudi, jusqu’au 30 juin 2027".
struct RuleText {
    let words: Localization
    let times: EventTimes

    func sentence(_ rule: String) -> String {
        guard let simple = SimpleRule(rule, times) else {
            let frequency = RuleParts(rule)["FREQ"]?.lowercased() ?? ""
            let known = SimpleRule.Frequency(rawValue: frequency)
            return words(
                known.map { "agenda.rule.foreign.\($0.rawValue)" } ?? "agenda.rule.foreign")
        }
        return sentence(simple)
    }

    func sentence(_ rule: SimpleRule) -> String {
        [
            words.count("agenda.rule.\(rule.frequency.rawValue)", rule.interval), days(rule),
            end(rule.end),
        ].compactMap(\.self).joined(separator: ", ")
    }

    private func days(_ rule: SimpleRule) -> String? {
        switch rule.frequency {
        case .daily: return nil
        case .weekly:
            let all = rule.weekdays.isEmpty ? [times.start.weekdayNumber] : rule.weekdays.sorted()
            if all.count == 7 { return nil }
            return list(all.map { words("agenda.rule.weekday.\($0)") })
        case .monthly: return monthly(rule.monthly)
        case .yearly:
            let key = isLeapDay ? "agenda.rule.leapDay" : "agenda.rule.dayOfYear"
            return words(
                key,
                ["day": dayNumber, "month": words("date.month.\(times.start.month)")])
        }
    }

    private func monthly(_ monthly: SimpleRule.Monthly) -> String {
        switch monthly {
        case .sameDay:
            let key = times.start.dayOfMonth > 28 ? "agenda.rule.lateDay" : "agenda.rule.dayOfMonth"
            return words(key, ["day": dayNumber])
        case .lastDay: return words("agenda.rule.lastDay")
        case .nth(let place, let weekday):
            let key = place == 5 ? "agenda.rule.fifth" : "agenda.rule.nth.\(place)"
            return words(key, ["weekday": words("date.weekday.\(weekday)")])
        }
    }

    private func end(_ end: SimpleRule.End) -> String? {
        switch end {
        case .never: nil
        case .count(let count): words.count("agenda.rule.times", count)
        case .until(let day):
            words("agenda.rule.until", ["day": WhenText(words, zone: "GMT").short(day)])
        }
    }

    private var isLeapDay: Bool { times.start.month == 2 && times.start.dayOfMonth == 29 }

    private var dayNumber: String {
        times.start.dayOfMonth == 1 ? words("date.first") : String(times.start.dayOfMonth)
    }

    private func list(_ parts: [String]) -> String {
        guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
        let first = parts.dropLast().joined(separator: ", ")
        return words("agenda.rule.and", ["first": first, "last": last])
    }
}
