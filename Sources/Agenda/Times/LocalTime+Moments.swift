import Community
import Foundation
import ICalendar

extension LocalTime {
    /// - Parameter clock: seconds since midnight; nil for a whole day.
    init(day: Int, clock: Int?) {
        if let clock { self.init(day: day, second: clock) } else { self.init(day: day) }
    }

    /// What a clock of a zone shows at a moment.
    init(_ date: Date, in zone: TimeZone, isWholeDay: Bool = false) {
        let time = date.timeIntervalSince1970.rounded(.down)
        let local = Int(time) + zone.secondsFromGMT(for: date)
        let shown = LocalTime(day: 0, second: local)
        self = isWholeDay ? shown.date : shown
    }

    /// Seconds since midnight; nil for a whole day.
    var clock: Int? { isDate ? nil : second }

    /// When a clock of a zone shows it. An hour that spring skips is read with the offset before
    /// the gap; of one that autumn repeats, the first is meant (RFC 5545, 3.3.5).
    func moment(in zone: TimeZone) -> Date {
        let milliseconds = (CalendarZone(zone.identifier) ?? .utc).utc(of: self)
        return Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    /// Whether clocks of a zone show it at all: not in the hour that spring skips.
    func exists(in zone: TimeZone) -> Bool {
        isDate || LocalTime(moment(in: zone), in: zone) == self
    }

    /// Whether clocks of a zone show it a second time, in the hour that autumn repeats.
    func comesTwice(in zone: TimeZone) -> Bool {
        let first = moment(in: zone)
        let back =
            zone.secondsFromGMT(for: first)
            - zone.secondsFromGMT(for: first.addingTimeInterval(10_800))
        guard !isDate, back > 0 else { return false }
        return LocalTime(first.addingTimeInterval(Double(back)), in: zone) == self
    }

    /// `2026-11-27`
    var isoDay: String {
        let basic = date.basic
        return basic.prefix(4) + "-" + basic.dropFirst(4).prefix(2) + "-" + basic.suffix(2)
    }

    /// `19:00`; empty for a whole day.
    var isoTime: String {
        isDate ? "" : basic.dropFirst(9).prefix(2) + ":" + basic.dropFirst(11).prefix(2)
    }

    /// 1 for Monday to 7 for Sunday.
    var weekdayNumber: Int { weekday.index + 1 }

    /// The first day of its month.
    var firstOfMonth: LocalTime { date.adding(days: 1 - dayOfMonth) }

    /// The first day of another month.
    func firstOfMonth(plus months: Int) -> LocalTime {
        let count = year * 12 + month - 1 + months
        return LocalTime(year: count / 12, month: count % 12 + 1, day: 1) ?? firstOfMonth
    }

    /// The Monday of its week.
    var monday: LocalTime { date.adding(days: -weekday.index) }
}
