import Foundation
import Testing

@testable import ICalendar

/// Files that would have a server work for long.
@Suite("Hostile calendars") struct HostileCalendarTests {
    @Test(arguments: [
        ("FREQ=SECONDLY", 86_400), ("FREQ=SECONDLY;INTERVAL=3600", 24),
        ("FREQ=SECONDLY;BYHOUR=1;BYMINUTE=2", 60), ("FREQ=MINUTELY", 1_440),
        ("FREQ=MINUTELY;BYHOUR=8,9;BYSECOND=0,30", 240), ("FREQ=HOURLY;INTERVAL=6", 4),
        ("FREQ=DAILY", 1), ("FREQ=YEARLY;BYHOUR=1,2;BYMINUTE=0,15,30,45", 8),
    ])
    func `a rule says how often a day it may fire`(rule: String, times: Int) throws {
        #expect(try RecurrenceRule(rule).perDay == times)
    }

    @Test func `what fires more than a thousand times a day is left out with its line`() throws {
        let file = try Calendar.read(
            Calendar.text(Calendar.event("DTSTART:20260102T100000\nRRULE:FREQ=SECONDLY")))
        #expect(file.series.isEmpty)
        #expect(file.problems.map(\.kind) == [.rule(.tooOften)])
        #expect(file.problems.map(\.line) == [8])
    }

    @Test(arguments: [
        "FREQ=MINUTELY;INTERVAL=7;BYHOUR=8,17;BYSECOND=0,30",
        "FREQ=SECONDLY;INTERVAL=11;BYHOUR=9,23;BYMINUTE=5,59",
        "FREQ=HOURLY;INTERVAL=5;BYHOUR=1,6,20;BYMINUTE=0,30", "FREQ=SECONDLY;BYMINUTE=3;BYSECOND=4",
    ])
    func `hours and minutes are skipped without skipping a time`(text: String) throws {
        let rule = try RecurrenceRule(text)
        let start = LocalTime("20260115T095501")!
        let within = WithinDay(rule, start: start)
        for day in start.day..<start.day + 40 {
            #expect(within.seconds(of: day).seconds == Self.plain(rule, start, day))
        }
    }

    /// Every second of a day that a rule lets through, looked at one by one.
    private static func plain(_ rule: RecurrenceRule, _ start: LocalTime, _ day: Int) -> [Int] {
        let length = rule.frequency == .hourly ? 3600 : rule.frequency == .minutely ? 60 : 1
        func fits(_ value: Int, _ list: [Int], _ own: Int?) -> Bool {
            list.isEmpty ? own == nil || own == value : list.contains(value)
        }
        return (0..<86_400).filter { second in
            let gone = (day * 86_400 + second) / length - start.seconds / length
            return (gone % rule.interval + rule.interval) % rule.interval == 0
                && fits(second / 3600, rule.byHour, nil)
                && fits(second / 60 % 60, rule.byMinute, length < 3600 ? nil : start.minute)
                && fits(second % 60, rule.bySecond, length < 60 ? nil : start.second % 60)
        }
    }

    @Test func `many calendars that describe one zone look for it once`() throws {
        let one = """
            BEGIN:VCALENDAR
            BEGIN:VTIMEZONE
            TZID:Nulle part
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0313
            TZOFFSETTO:+0313
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:%
            DTSTART;TZID=Nulle part:20260102T100000
            END:VEVENT
            END:VCALENDAR

            """
        let text = (0..<3_000).map { one.replacing("%", with: String($0)) }.joined()
        var file = CalendarFile()
        let time = try ContinuousClock().measure { file = try Calendar.read(text) }
        #expect(file.series.count == 3_000)
        #expect(time < .seconds(20))
    }

    @Test func `the rules of a file have one measure of work together`() {
        let minutes = (0..<50).map(String.init).joined(separator: ",")
        let hours = (0..<20).map(String.init).joined(separator: ",")
        let rule = "RRULE:FREQ=YEARLY;BYHOUR=\(hours);BYMINUTE=\(minutes);BYSETPOS=1\n"
        let event = Calendar.event(
            "DTSTART:20260102T183000\n" + String(repeating: rule, count: 20).dropLast())
        #expect(throws: CalendarReadError.tooMuchWork) {
            try Calendar.read(Calendar.text(String(repeating: event + "\n", count: 200)))
        }
    }
}
