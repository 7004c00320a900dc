/// The times of a day for a rule that fires by the hour, the minute or the second.
struct WithinDay {
    private let rule: RecurrenceRule
    private let start: LocalTime
    /// Seconds of one period.
    private let length: Int
    private let blocks: [Range<Int>]

    init(_ rule: RecurrenceRule, start: LocalTime) {
        self.rule = rule
        self.start = start
        length = rule.frequency == .hourly ? 3600 : rule.frequency == .minutely ? 60 : 1
        blocks = Self.blocks(rule, length: length)
    }

    /// The seconds of `day`, in order, and how many periods were looked at.
    func seconds(of day: Int) -> (seconds: [Int], periods: Int) {
        let perDay = 86_400 / length
        let elapsed = day * perDay - start.seconds / length
        let (_, into) = elapsed.flooredDivision(by: rule.interval)
        let first = into == 0 ? 0 : rule.interval - into
        var found: [Int] = []
        var periods = 1
        for block in blocks {
            periods += 1
            let gone = max(0, block.lowerBound - first)
            let steps = (gone + rule.interval - 1) / rule.interval
            let begin = first + steps * rule.interval
            for period in stride(from: begin, to: block.upperBound, by: rule.interval) {
                periods += 1
                found += SetPositions(rule.bySetPos).pick(times(from: period * length))
            }
        }
        return (found, periods)
    }

    /// The periods of a day among which are all that its lists of hours and minutes let through.
    private static func blocks(_ rule: RecurrenceRule, length: Int) -> [Range<Int>] {
        guard !rule.byHour.isEmpty || !rule.byMinute.isEmpty else { return [0..<86_400 / length] }
        let hours = rule.byHour.isEmpty ? Array(0..<24) : rule.byHour.sorted()
        guard length < 3600 else { return hours.map { $0..<$0 + 1 } }
        let minutes = rule.byMinute.isEmpty ? [] : rule.byMinute.sorted()
        guard !minutes.isEmpty else {
            return hours.map { $0 * 3600 / length..<($0 + 1) * 3600 / length }
        }
        return hours.flatMap { hour in
            minutes.map { minute in
                let second = hour * 3600 + minute * 60
                return second / length..<(second + 60) / length
            }
        }
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
