import Foundation
import TestKit
import Testing

@testable import ICalendar

/// What python-dateutil makes of the same rules.
@Suite("Second opinion") struct SecondOpinionTests {
    @Test func `10,000 random rules agree with python-dateutil`() throws {
        var generator = SplitMix(seed: 5545)
        let rules = (0..<10_000).map { _ in RandomRule(&generator) }
        let lines = rules.map { $0.start + " " + $0.text + "\n" }.joined()
        let answers = try Python.run(Self.script, lines).split(
            separator: "\n", omittingEmptySubsequences: false)
        try #require(answers.count >= rules.count)
        var different: [String] = []
        for (rule, answer) in zip(rules, answers) {
            let ours = try Self.dates(rule).joined(separator: " ")
            if ours != answer { different.append("\(rule): \(ours) / \(answer)") }
        }
        #expect(different.count == 0, "\(different.prefix(3))")
        #expect(answers.filter { $0.count > 20 }.count > 7_000)
    }

    /// The first thirty of so many years: python-dateutil takes long over what fires seldom.
    private static func dates(_ rule: RandomRule) throws -> [String] {
        let series = try Series(rule.start, rule.text, zone: "UTC").recurrence
        let years: [Frequency: Int] = [.daily: 4, .weekly: 8, .monthly: 12, .yearly: 30]
        let last = series.start.year + years[series.rules[0].frequency]!
        let end = CalendarZone.utc.utc(of: LocalTime(year: last, month: 1, day: 1)!)
        return series.expanded(until: end, limit: 30).occurrences.map(\.recurrenceID)
    }

    /// The start counts first, so that a count has one fewer where the rule does not have it.
    private static let script = """
        import datetime as calendar
        import sys
        from datetime import datetime
        from itertools import takewhile
        from dateutil.rrule import rrulestr
        years = {"DAILY": 4, "WEEKLY": 8, "MONTHLY": 12, "YEARLY": 30}
        for line in sys.stdin:
            start, rule = line.split()
            form = "%Y%m%dT%H%M%S" if "T" in start else "%Y%m%d"
            first = datetime.strptime(start, form)
            last = first.year + years[rule[5:].split(";")[0]]
            calendar.MAXYEAR = last
            count = 30
            parts = []
            for part in rule.split(";"):
                if part.startswith("COUNT="):
                    count = min(count, int(part[6:]))
                else:
                    parts.append(part)
            found = [first]
            dates = rrulestr(";".join(parts), dtstart=first)
            for date in takewhile(lambda date: date.year < last, dates):
                if len(found) >= count:
                    break
                if date != first:
                    found.append(date)
            print(" ".join(date.strftime(form) for date in found))
        """
}
