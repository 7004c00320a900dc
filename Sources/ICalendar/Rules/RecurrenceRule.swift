/// A recurrence rule (RFC 5545 section 3.3.10).
///
///     let rule = try RecurrenceRule("FREQ=MONTHLY;BYDAY=2TU;UNTIL=20261231T225959Z")
///     rule.text    // the same, in one order of its parts
package struct RecurrenceRule: Hashable, Sendable {
    package var frequency: Frequency
    package var interval = 1
    /// How many occurrences in all, the event's own start among them.
    package var count: Int?
    package var until: RuleEnd?
    package var byDay: [OrdinalDay] = []
    /// 1 to 31, and -1 to -31 counted from the end.
    package var byMonthDay: [Int] = []
    package var byMonth: [Int] = []
    package var bySetPos: [Int] = []
    package var byYearDay: [Int] = []
    package var byWeekNo: [Int] = []
    package var byHour: [Int] = []
    package var byMinute: [Int] = []
    package var bySecond: [Int] = []
    package var weekStart = Weekday.monday

    package init(_ frequency: Frequency, interval: Int = 1) {
        self.frequency = frequency
        self.interval = interval
    }

    /// As iCalendar writes it, without `RRULE:`.
    package var text: String {
        var parts = ["FREQ=" + frequency.rawValue]
        if interval != 1 { parts.append("INTERVAL=\(interval)") }
        if let count { parts.append("COUNT=\(count)") }
        if let until { parts.append("UNTIL=" + until.text) }
        let lists = [
            ("BYMONTH", byMonth), ("BYWEEKNO", byWeekNo), ("BYYEARDAY", byYearDay),
            ("BYMONTHDAY", byMonthDay),
        ]
        func add(_ lists: [(String, [Int])]) {
            for (name, numbers) in lists where !numbers.isEmpty {
                parts.append(name + "=" + numbers.map(String.init).joined(separator: ","))
            }
        }
        add(lists)
        if !byDay.isEmpty { parts.append("BYDAY=" + byDay.map(\.text).joined(separator: ",")) }
        add([
            ("BYHOUR", byHour), ("BYMINUTE", byMinute), ("BYSECOND", bySecond),
            ("BYSETPOS", bySetPos),
        ])
        if weekStart != .monday { parts.append("WKST=" + weekStart.rawValue) }
        return parts.joined(separator: ";")
    }
}
