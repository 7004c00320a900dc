/// The dates of a rule from its start to a last day, in order, whatever its count and its end. It
/// does a bounded work, so that a rule that never fires comes to an end as well.
struct RuleIterator: IteratorProtocol {
    private static let mostDays = 366 * 400
    private static let mostPeriods = 400_000

    private let rule: RecurrenceRule
    private let start: LocalTime
    private let filter: DayFilter
    private let times: [Int]
    private let lastDay: Int
    private var period = 0
    private var work = 0
    /// Days looked at, and times made of them.
    private(set) var spent = 0
    private var ready: [LocalTime] = []
    private var within: WithinDay?

    init(_ rule: RecurrenceRule, start: LocalTime, lastDay: Int = .max) {
        self.rule = rule
        self.start = start
        self.lastDay = min(lastDay, start.day + Self.mostDays, Self.end)
        filter = DayFilter(rule, start: start)
        times = start.isDate ? [0] : TimesOfDay(rule, start: start).seconds
        if rule.frequency.isWithinDay, !start.isDate {
            within = WithinDay(rule, start: start)
        }
    }

    /// Leaves out the periods before a day, at the beginning. Nobody counts them.
    mutating func skip(to day: Int) {
        let longest =
            switch rule.frequency {
            case .yearly: 366
            case .monthly: 31
            case .weekly: 7
            default: 1
            }
        let length = longest * (within == nil ? rule.interval : 1)
        period = max(0, (day - start.day) / length - 1)
    }

    mutating func next() -> LocalTime? {
        while ready.isEmpty {
            guard let days = nextDays() else { return nil }
            let passing = days.filter(filter.passes)
            spent += days.count + (within == nil ? passing.count * times.count : 0)
            if within != nil {
                for day in passing { ready += nextTimes(on: day) }
            } else {
                ready = picked(passing.flatMap { day in times.map { time(day, $0) } })
            }
            // The last comes first: it is taken from the end.
            ready = ready.filter { $0 >= start }.reversed()
        }
        return ready.popLast()
    }

    private func time(_ day: Int, _ second: Int) -> LocalTime {
        start.isDate ? LocalTime(day: day) : LocalTime(day: day, second: second)
    }

    private mutating func nextTimes(on day: Int) -> [LocalTime] {
        guard let within else { return [] }
        let (seconds, periods) = within.seconds(of: day)
        work += periods
        spent += periods + seconds.count
        return seconds.map { time(day, $0) }
    }

    /// The days of the next period of the rule; nil when enough was tried or the calendar ends.
    private mutating func nextDays() -> Range<Int>? {
        let step = period * (within == nil ? rule.interval : 1)
        period += 1
        let days = days(after: step)
        work += within == nil ? 0 : 1
        return days.lowerBound <= lastDay && work <= Self.mostPeriods ? days : nil
    }

    private static let end = CivilDay.number(year: 9999, month: 1, day: 1)

    private func days(after step: Int) -> Range<Int> {
        switch rule.frequency {
        case .yearly:
            let first = CivilDay.number(year: start.year + step, month: 1, day: 1)
            return first..<first + CivilDay.length(year: start.year + step)
        case .monthly:
            let (years, month) = (start.month - 1 + step).flooredDivision(by: 12)
            let year = start.year + years
            let first = CivilDay.number(year: year, month: month + 1, day: 1)
            return first..<first + CivilDay.length(month: month + 1, year: year)
        case .weekly:
            let into = (start.weekday.index - rule.weekStart.index + 7) % 7
            let first = start.day - into + step * 7
            return first..<first + 7
        default:
            return start.day + step..<start.day + step + 1
        }
    }

    private func picked(_ times: [LocalTime]) -> [LocalTime] {
        SetPositions(rule.bySetPos).pick(times)
    }
}
