@testable import ICalendar

/// Rules drawn at random, with a start, among those of which RFC 5545 says what they mean: left out
/// are weekdays with and without a number in one list, weeks of the year beside days of the month
/// or without weekdays, and positions in the week in which the event begins. Weeks 52 and 53 are
/// left out too: python-dateutil 2.9 counts 2 January 2022 to week 53, ISO 8601 to week 52.
struct RandomRule {
    let start: String
    let text: String

    init(_ generator: inout SplitMix) {
        let frequency = generator.pick(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
        let year = Int.random(in: 1998...2030, using: &generator)
        var day = CivilDay.number(year: year, month: 1, day: 1)
        day += Int.random(in: 0...365, using: &generator)
        var parts = Parts(frequency: frequency)
        parts.fill(&generator)
        if frequency == "WEEKLY", parts.hasPositions {
            let first = Weekday(rawValue: parts.weekStart)!.index
            day -= (Weekday(day: day).index - first + 7) % 7
        }
        let second = 3600 * generator.number(0...23) + 1800 * generator.number(0...1)
        let time = LocalTime(day: day, second: second)
        start = generator.chance(10) ? time.date.basic : time.basic
        parts.end(&generator, after: time)
        text = parts.text(withTimes: start.count > 8)
    }
}
