/// When an event takes place: its own start, which is always its first occurrence, the rules and
/// dates that add others, and those that are taken out. All times are on the wall of its zone.
///
/// Every occurrence lasts as long as the first on the wall: what ends at 8 in the morning does so
/// on the night on which the clocks change too.
///
///     var series = Recurrence(start: start, end: end, zone: paris)
///     series.rules = [try RecurrenceRule("FREQ=WEEKLY;BYDAY=TU")]
///     series.expanded(until: horizon).occurrences
package struct Recurrence: Hashable, Sendable {
    /// How many occurrences of one series are given at most.
    package static let most = 1_000

    /// Days and times that are looked at for one rule.
    private static let mostSpent = 200_000

    /// How many dates of each rule beside the first are kept, where one alone is kept as a rule.
    package static let mostOther = 1_000
    /// And for how many days after the start.
    package static let otherDays = 5 * 366

    package var start: LocalTime
    /// Exclusive; for whole days the day after the last.
    package var end: LocalTime
    package var zone: CalendarZone
    package var rules: [RecurrenceRule] = []
    package var added: [AddedTime] = []
    /// Starts that are taken out; a date takes out all of its day.
    package var excepted: [LocalTime] = []

    package init(start: LocalTime, end: LocalTime, zone: CalendarZone) {
        self.start = start
        self.end = end
        self.zone = zone
    }

    package var isRecurring: Bool { !rules.isEmpty || !added.isEmpty }

    /// Whether the start is one of the dates of its rules: if not, it counts all the same.
    package var startsByItsRule: Bool {
        var spent = 0
        return startsByItsRule(spending: &spent)
    }

    /// - Parameter spent: grows by the days and times that were looked at.
    func startsByItsRule(spending spent: inout Int) -> Bool {
        if rules.isEmpty { return true }
        for rule in rules {
            var dates = RuleIterator(rule, start: start, lastDay: start.day)
            let first = dates.next()
            spent += dates.spent
            if first == start { return true }
        }
        return false
    }

    /// Those that begin before `until` and end after `since` (or begin at it), in milliseconds
    /// since 1970, the first `limit` of them.
    package func expanded(
        since: Int64 = .min, until: Int64, limit: Int = most
    ) -> Expansion {
        let window = Window(since: since, until: until, zone: zone)
        let exceptions = Set(excepted.map { start.isDate ? $0.date : $0 })
        let most = limit + exceptions.count + 1
        var starts = Set([start] + added.map { shaped($0.start) })
        for rule in rules { starts.formUnion(dates(of: rule, in: window, most: most)) }
        var found: [Occurrence] = []
        for time in starts.sorted() {
            guard !exceptions.contains(time), !exceptions.contains(time.date) else { continue }
            let occurrence = occurrence(at: time, end: ends[time])
            guard occurrence.startsAt < until else { break }
            guard occurrence.endsAt > since || occurrence.startsAt >= since else { continue }
            guard found.count < limit else {
                return Expansion(occurrences: found, isCapped: true)
            }
            found.append(occurrence)
        }
        return Expansion(occurrences: found, isCapped: false)
    }

    /// The occurrence that begins at a time on the wall, whether or not the rules have it.
    package func occurrence(at time: LocalTime, end: LocalTime? = nil) -> Occurrence {
        let end = end ?? time.adding(seconds: self.end.seconds - start.seconds)
        let startsAt = zone.utc(of: time)
        return Occurrence(
            start: time, end: end, startsAt: startsAt, endsAt: max(startsAt, zone.utc(of: end)))
    }

    /// The dates of one rule after the start that may meet the window.
    private func dates(of rule: RecurrenceRule, in window: Window, most: Int) -> [LocalTime] {
        var dates = RuleIterator(
            rule, start: start, lastDay: window.last.flooredDivision(by: 86_400).quotient)
        let duration = end.seconds - start.seconds
        // The start is the first of them.
        var place = 1
        var found: [LocalTime] = []
        if rule.count == nil {
            dates.skip(to: (window.first - duration).flooredDivision(by: 86_400).quotient)
        }
        var sure = 0
        while sure < most, let date = dates.next(), date.seconds < window.last,
            dates.spent < Self.mostSpent
        {
            guard date != start else { continue }
            place += 1
            if let count = rule.count, place > count { break }
            if let end = rule.until, !end.includes(date, in: zone) { break }
            guard date.seconds + duration > window.first else { continue }
            found.append(date)
            // The window is wider than what is asked for.
            if date.seconds > window.first + 2 * 86_400 { sure += 1 }
        }
        return found
    }

    private var ends: [LocalTime: LocalTime] {
        var ends: [LocalTime: LocalTime] = [:]
        for time in added {
            if let end = time.end { ends[shaped(time.start)] = end }
        }
        return ends
    }

    /// A date against a series with times, or the reverse, means the one of its day.
    private func shaped(_ time: LocalTime) -> LocalTime {
        if time.isDate == start.isDate { return time }
        return start.isDate ? time.date : LocalTime(day: time.day, second: start.second)
    }
}
