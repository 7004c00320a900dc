import Testing

@testable import ICalendar

@Suite("Zones") struct ZoneTests {
    private func utc(_ local: String, _ zone: String = "Europe/Paris") -> String {
        let milliseconds = CalendarZone(zone)!.utc(of: LocalTime(local)!)
        return CalendarZone.utc.local(at: milliseconds).basic
    }

    @Test func `the hour that does not exist is read with the offset before it`() {
        #expect(utc("20260329T023000") == "20260329T013000")
        let shown = CalendarZone("Europe/Paris")!.local(at: 1_774_747_800_000)
        #expect(shown.basic == "20260329T033000")
        #expect(utc("20260329T015959") == "20260329T005959")
        #expect(utc("20260329T030000") == "20260329T010000")
    }

    @Test func `of the hour that comes twice the first is meant`() {
        #expect(utc("20261025T023000") == "20261025T003000")
        #expect(utc("20261025T015959") == "20261024T235959")
        #expect(utc("20261025T030000") == "20261025T020000")
    }

    @Test func `a weekly evening stays at its hour when the clocks change`() throws {
        let series = try Series("20260326T190000", "FREQ=WEEKLY;BYDAY=TH,WE")
        let found = series.recurrence.expanded(until: .max, limit: 2).occurrences
        #expect(
            found.map { CalendarZone.utc.local(at: $0.startsAt).basic }
                == ["20260326T180000", "20260401T170000"])
    }

    @Test func `overseas the clocks do not change`() {
        for day in ["20260115", "20260715"] {
            #expect(utc(day + "T190000", "America/Martinique") == day + "T230000")
            #expect(utc(day + "T190000", "Indian/Reunion") == day + "T150000")
        }
    }

    @Test func `a whole day is one day though it has 25 hours`() throws {
        let series = try Series("20261025", "FREQ=YEARLY;COUNT=1")
        let day = series.recurrence.expanded(until: .max).occurrences[0]
        #expect(day.endsAt - day.startsAt == 25 * 3_600_000)
        #expect(day.end.basic == "20261026")
    }

    @Test(arguments: ["EST", "", "Europe", "Europe/Nowhere", "../etc/passwd", "CET"])
    func `what is no name of a zone is none`(name: String) {
        #expect(CalendarZone(name) == nil)
    }
}
