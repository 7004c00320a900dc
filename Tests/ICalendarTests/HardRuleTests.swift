import Testing

@testable import ICalendar

/// Rules that are hostile or mistaken.
@Suite("Hard rules") struct HardRuleTests {
    @Test(arguments: [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;INTERVAL=60;BYSECOND=7",
        "FREQ=MINUTELY;BYMONTH=4;BYMONTHDAY=31", "FREQ=HOURLY;INTERVAL=24;BYHOUR=3",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTH=5", "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=3",
        "FREQ=YEARLY;BYYEARDAY=366;INTERVAL=10000;BYMONTH=1",
    ])
    func `a rule that never fires leaves the event its own start`(rule: String) throws {
        #expect(try Series("20260115T100000", rule).starts(1_000) == ["20260115T100000"])
    }

    @Test(arguments: ["SECONDLY", "MINUTELY", "HOURLY", "DAILY"])
    func `a rule that fires a million times gives a thousand and says so`(name: String) throws {
        let series = try Series("20260101T000000", "FREQ=\(name);COUNT=1000000")
        let found = series.recurrence.expanded(until: .max)
        #expect(found.occurrences.count == 1_000)
        #expect(found.isCapped)
    }

    @Test func `exactly a thousand are all`() throws {
        let series = try Series("20260101T000000", "FREQ=DAILY;COUNT=1000")
        let found = series.recurrence.expanded(until: .max)
        #expect(found.occurrences.count == 1_000)
        #expect(!found.isCapped)
    }

    @Test func `a window shows what reaches into it, however long ago it all began`() throws {
        let series = try Series("19000101T233000", "FREQ=DAILY")
        let midnight = CalendarZone("Europe/Paris")!.utc(of: LocalTime("20261127")!)
        let found = series.recurrence.expanded(since: midnight, until: midnight + 86_400_000)
        #expect(found.occurrences.map(\.recurrenceID) == ["20261126T233000", "20261127T233000"])
        #expect(!found.isCapped)
    }

    @Test func `the thousand of a window are all within it`() throws {
        let series = try Series("20150105T180000", "FREQ=DAILY")
        let noon = CalendarZone("Europe/Paris")!.utc(of: LocalTime("20190603T120000")!)
        let found = series.recurrence.expanded(since: noon, until: .max)
        #expect(found.occurrences.count == 1_000)
        #expect(found.occurrences.first?.recurrenceID == "20190603T180000")
        #expect(found.isCapped)
    }

    @Test(arguments: [
        ("BYDAY=MO", RuleError.frequency), ("FREQ=FORTNIGHTLY", .frequency),
        ("FREQ=DAILY;COUNT=0", .value("COUNT")), ("FREQ=DAILY;INTERVAL=-1", .value("INTERVAL")),
        ("FREQ=DAILY;INTERVAL=99999999999999999999", .value("INTERVAL")),
        ("FREQ=DAILY;COUNT=2;UNTIL=20260101", .contradiction("COUNT, UNTIL")),
        ("FREQ=DAILY;UNTIL=20260230", .value("UNTIL")), ("FREQ=WEEKLY;BYDAY=XX", .value("BYDAY")),
        ("FREQ=WEEKLY;BYDAY=2MO", .contradiction("FREQ, BYDAY")),
        ("FREQ=DAILY;FREQ=WEEKLY", .part("FREQ=WEEKLY")),
        ("FREQ=DAILY;COLOUR=RED", .part("COLOUR")),
        ("FREQ=MONTHLY;BYMONTHDAY=32", .value("BYMONTHDAY")),
    ])
    func `a rule that makes no sense says why`(text: String, error: RuleError) {
        #expect(throws: error) { try RecurrenceRule(text) }
    }

    @Test(arguments: [
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
        "FREQ=MONTHLY;UNTIL=20261231T225959Z;BYDAY=-1FR",
        "FREQ=YEARLY;BYMONTH=1,6;BYMONTHDAY=-1,15;BYHOUR=8;BYMINUTE=30;BYSECOND=0;BYSETPOS=-1",
        "FREQ=YEARLY;UNTIL=20301231;BYWEEKNO=-1;BYYEARDAY=-1",
    ])
    func `a rule is written as it was read`(text: String) throws {
        #expect(try RecurrenceRule(text.lowercased() + ";").text == text)
    }
}
