import Foundation
import Testing

@testable import ICalendar

/// Numbers that are as large as there are, wherever a file may have one.
@Suite("Numbers of calendars") struct NumberTests {
    static let numbers = [
        "-9223372036854775808", "9223372036854775807", "-9223372036854775807",
        "9223372036854775808", "99999999999999999999999999", "-2147483648", "4294967296",
    ]
    static let parts = [
        "INTERVAL=#", "COUNT=#", "UNTIL=#", "UNTIL=#Z", "BYMONTH=#", "BYMONTHDAY=1,#", "BYDAY=#MO",
        "BYSETPOS=#", "BYYEARDAY=#", "BYWEEKNO=#", "BYHOUR=#", "BYMINUTE=#", "BYSECOND=#",
    ]

    @Test(arguments: numbers, parts)
    func `a rule with a number beyond all bounds makes no sense`(
        number: String, part: String
    ) throws {
        let rule = "FREQ=YEARLY;" + part.replacing("#", with: number)
        #expect(throws: RuleError.self) { try RecurrenceRule(rule) }
        let event = Calendar.event("DTSTART:20260102T100000\nRRULE:" + rule)
        #expect(try Calendar.read(Calendar.text(event)).series.isEmpty)
    }

    @Test func `what counts from the end is read as far as it goes`() throws {
        let rule = try RecurrenceRule("FREQ=MONTHLY;BYMONTHDAY=-31,-1,31;BYDAY=-53MO,53MO")
        #expect(rule.byMonthDay == [-31, -1, 31])
        #expect(rule.byDay.map(\.ordinal) == [-53, 53])
        #expect(throws: RuleError.value("BYMONTHDAY")) {
            try RecurrenceRule("FREQ=MONTHLY;BYMONTHDAY=0")
        }
    }

    @Test(arguments: numbers, ["P#D", "P#W", "PT#H", "PT#M", "PT#S", "-P#D"])
    func `a duration with such a number is none`(number: String, text: String) throws {
        let text = text.replacing("#", with: number)
        #expect(CalendarDuration(text) == nil)
        let event = Calendar.event(
            "DTSTART:20260102T100000\nDURATION:\(text)\nRDATE:20260103T100000/\(text)\n"
                + "SEQUENCE:\(number)\nPRIORITY:\(number)")
        #expect(try Calendar.read(Calendar.text(event)).series.count == 1)
    }

    @Test func `a duration of many long parts is none`() {
        #expect(CalendarDuration("P" + String(repeating: "99999999W", count: 20_000)) == nil)
        #expect(
            CalendarDuration("PT" + String(repeating: "99999999H", count: 20_000)) == nil)
    }
}
