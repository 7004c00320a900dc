/// The times of a day for a rule that fires by the hour, the minute or the second.
struct WithinDay {
    private let rule: RecurrenceRule
    private let start: LocalTime
    /// Seconds of one period.
    private let length: Int

    init(_ rule: RecurrenceRule, start: LocalTime) {
        self.rule = rule
        self.start = start
        length = rule.frequency == .hourly ? 3600 : rule.frequency == .minutely ? 60 : 1
    }

    /// The seconds of `day`, in order, and how many periods were looked at.
    func seconds(of day: Int) -> (seconds: [Int], periods: Int) {
        let perDay = 86_400 / length
        let elapsed = day * perDay - start.seconds / length
        let (_, into) = elapsed.flooredDivision(by: rule.interval)
        let first = into == 0 ? 0 : rule.interval - into
        var found: [Int] = []
        var periods = 1
        for period in stride(from: first, to: perDay, by: rule.interval) {
            periods += 1
            found += SetPositions(rule.bySetPos).pick(times(from: period * length))
        }
        return (found, periods)
    }

    /// The set of one period, which begins at a second of the day.
    private func times(from second: Int) -> [Int] {
        guard fits(second / 3600, rule.byHour) else { return [] }
        guard rule.frequency == .hourly || fits(second / 60 % 60, rule.byMinute) else { return [] }
        guard rule.frequency != .secondly else {
            return fits(second % 60, rule.bySecond) ? [second] : []
        }
        let seconds = rule.bySecond.isEmpty ? [start.second % 60] : Set(rule.bySecond).sorted()
        guard rule.frequency == .hourly else { return seconds.map { second + $0 } }
        let minutes = rule.byMinute.isEmpty ? [start.minute] : rule.byMinute.sorted()
        return minutes.flatMap { minute in seconds.map { second + minute * 60 + $0 } }
    }

    private func fits(_ value: Int, _ list: [Int]) -> Bool { list.isEmpty || list.contains(value) }
}
