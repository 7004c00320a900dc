extension RecurrenceRule {
    /// Bytes of the longest rule, as `text` writes it.
    package static let mostText = 1_000
    /// As often as a rule of a file may fire on one day.
    package static let mostPerDay = 1_000

    /// How often it may fire on one day, by its frequency and its lists of times.
    package var perDay: Int {
        let (hours, minutes, seconds) = (byHour.count, byMinute.count, bySecond.count)
        func some(_ count: Int, of all: Int) -> Int { count == 0 ? all : count }
        func periods(of length: Int) -> Int { (86_400 / length + interval - 1) / interval }
        switch frequency {
        case .secondly:
            let named = some(hours, of: 24) * some(minutes, of: 60) * some(seconds, of: 60)
            return min(periods(of: 1), named)
        case .minutely:
            let named = some(hours, of: 24) * some(minutes, of: 60)
            return min(periods(of: 60), named) * max(seconds, 1)
        case .hourly:
            return min(periods(of: 3600), some(hours, of: 24)) * max(minutes, 1) * max(seconds, 1)
        case .daily, .weekly, .monthly, .yearly:
            return max(hours, 1) * max(minutes, 1) * max(seconds, 1)
        }
    }
}
