import Testing

@testable import ICalendar

/// The dates of RFC 5545, libical and the trackers of other calendars.
@Suite("Recurrence") struct RecurrenceVectorTests {
    private func days(_ start: String, _ rule: String, _ most: Int = 12) throws -> [String] {
        try Series(start, rule).starts(most).map { String($0.prefix(8)) }
    }

    @Test func `the first day of the week decides which weeks are skipped`() throws {
        let rule = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST="
        #expect(
            try days("19970805T090000", rule + "MO")
                == ["19970805", "19970810", "19970819", "19970824"])
        #expect(
            try days("19970805T090000", rule + "SU")
                == ["19970805", "19970817", "19970819", "19970831"])
    }

    @Test func `positions count within the month`() throws {
        let rule = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS="
        #expect(
            try days("19970929T090000", rule + "-2", 7) == [
                "19970929", "19971030", "19971127", "19971230", "19980129", "19980226",
                "19980330",
            ])
        #expect(
            try days("20260130T180000", rule + "-1", 6) == [
                "20260130", "20260227", "20260331", "20260430", "20260529", "20260630",
            ])
    }

    @Test func `an end in UTC counts where the event is`() throws {
        let series = try Series(
            "19970902T090000", "FREQ=DAILY;UNTIL=19971224T000000Z", zone: "America/New_York")
        let starts = series.starts(1_000)
        #expect(starts.count == 113)
        #expect(starts.last == "19971223T090000")
    }

    @Test func `days that do not exist are left out`() throws {
        #expect(
            try days("20260131T100000", "FREQ=MONTHLY", 5)
                == ["20260131", "20260331", "20260531", "20260731", "20260831"])
        #expect(
            try days("20150101T100000", "FREQ=MONTHLY;BYMONTHDAY=-31", 7) == [
                "20150101", "20150301", "20150501", "20150701", "20150801", "20151001",
                "20151201",
            ])
        #expect(try days("20240229", "FREQ=YEARLY", 3) == ["20240229", "20280229", "20320229"])
        #expect(
            try days("20260130T100000", "FREQ=MONTHLY;BYDAY=5FR", 4)
                == ["20260130", "20260529", "20260731", "20261030"])
    }

    @Test func `the twentieth Monday is not the Monday of week 20`() throws {
        #expect(
            try days("19970519T090000", "FREQ=YEARLY;BYDAY=20MO", 3)
                == ["19970519", "19980518", "19990517"])
        let rule = "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"
        #expect(
            try days("19970512T090000", rule, 3) == ["19970512", "19980511", "19990517"])
        #expect(try days("19970512T090000", rule + ";WKST=SU", 2) == ["19970512", "19980518"])
    }

    @Test func `week 53 is only where ISO 8601 has one`() throws {
        #expect(
            try days("20151228T090000", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU", 4)
                == ["20151228", "20160103", "20210103", "20270103"])
    }

    @Test func `the start of the event comes first, also outside its rule`() throws {
        let rule = "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"
        #expect(
            try days("19970902T090000", rule, 6) == [
                "19970902", "19980213", "19980313", "19981113", "19990813", "20001013",
            ])
        #expect(
            try days("19970902T090000", rule + ";COUNT=3") == ["19970902", "19980213", "19980313"])
        #expect(try !Series("19970902T090000", rule).recurrence.startsByItsRule)
        #expect(try Series("19980213T090000", rule).recurrence.startsByItsRule)
    }

    @Test func `a semicolon at the end is no mistake`() throws {
        let rule = "RRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=2;BYDAY=MO;"
        #expect(try days("20141006", rule) == ["20141006", "20141013"])
    }

    @Test func `a date takes out the occurrence of its day`() throws {
        var series = try Series("20060102T120000", "FREQ=DAILY;COUNT=4").recurrence
        series.excepted = [LocalTime("20060103")!, LocalTime("20060105T120000")!]
        series.added = [
            AddedTime(LocalTime("20060110")!),
            AddedTime(LocalTime("20060111T150000")!, end: LocalTime("20060111T170000")!),
        ]
        let found = series.expanded(until: .max).occurrences
        #expect(
            found.map(\.recurrenceID) == [
                "20060102T120000", "20060104T120000", "20060110T120000", "20060111T150000",
            ])
        #expect(found.last?.end.basic == "20060111T170000")
    }

    @Test func `the first can be taken out as well`() throws {
        var series = try Series("20060102", "FREQ=WEEKLY;COUNT=2").recurrence
        series.excepted = [LocalTime("20060102T090000")!]
        #expect(series.expanded(until: .max).occurrences.map(\.recurrenceID) == ["20060109"])
    }
}
