import Community
import Foundation
import HTTP
import ICalendar

/// How an event comes again, as it was typed.
struct RepeatForm: Equatable, Sendable {
    /// `none`, a frequency, or `kept` for a rule that the form does not show.
    var how = "none"
    var every = "1"
    var weekdays: Set<String> = []
    /// `day`, `last` or `nth`.
    var monthly = "day"
    var nth = "1"
    var nthDay = "1"
    /// `never`, `until` or `count`.
    var ends = "never"
    var untilDay = ""
    var count = ""
    /// One a line.
    var exceptDays = ""
    var addedDays = ""
}

extension RepeatForm {
    init(_ fields: FormFields) {
        how = fields.first("repeat") ?? "none"
        every = (fields.first("every") ?? "1").trimmed
        weekdays = Set(fields.all("weekday"))
        monthly = fields.first("monthly") ?? "day"
        nth = fields.first("nth") ?? "1"
        nthDay = fields.first("nth_day") ?? "1"
        ends = fields.first("ends") ?? "never"
        untilDay = (fields.first("until_day") ?? "").trimmed
        count = (fields.first("count") ?? "").trimmed
        exceptDays = (fields.first("except_days") ?? "").plainLines
        addedDays = (fields.first("added_days") ?? "").plainLines
    }

    init(rule: String, _ times: EventTimes, added: [LocalTime], excepted: [LocalTime]) {
        exceptDays = excepted.map { time in
            let isAlone = added.allSatisfy { $0.day != time.day }
            return TypedDay.text(time) + (isAlone ? "" : " " + time.isoTime)
        }.joined(separator: "\n")
        addedDays = added.map { time in
            let isUsual = time.clock == times.start.clock
            return TypedDay.text(time) + (isUsual ? "" : " " + time.isoTime)
        }.joined(separator: "\n")
        if rule.isEmpty {
            how = added.isEmpty ? "none" : "dates"
            return
        }
        guard let simple = SimpleRule(rule, times) else {
            how = "kept"
            return
        }
        show(simple)
    }

    private mutating func show(_ rule: SimpleRule) {
        how = rule.frequency.rawValue
        every = String(rule.interval)
        weekdays = Set(rule.weekdays.map(String.init))
        switch rule.monthly {
        case .sameDay: monthly = "day"
        case .lastDay: monthly = "last"
        case .nth(let place, let weekday):
            (monthly, nth, nthDay) = ("nth", String(place), String(weekday))
        }
        switch rule.end {
        case .never: ends = "never"
        case .until(let day): (ends, untilDay) = ("until", day.isoDay)
        case .count(let number): (ends, count) = ("count", String(number))
        }
    }

    var parts: [String] {
        [how, every, monthly, nth, nthDay, ends, untilDay, count, exceptDays, addedDays]
            + weekdays.sorted()
    }
}
