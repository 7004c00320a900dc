import DAV
import Testing

@Suite("What a calendar query finds") struct FilterTests {
    private func search(_ filter: String) throws -> EventSearch? {
        let text = """
            <c:calendar-query xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns="DAV:">
            <prop><getetag/></prop><c:filter><c:comp-filter name="VCALENDAR">\(filter)</c:comp-filter>
            </c:filter></c:calendar-query>
            """
        guard case .events(let search) = try Report(Array(text.utf8)).kind else { return nil }
        return search
    }

    @Test func `events, and no tasks`() throws {
        #expect(try search("") == .all)
        #expect(try search("<c:comp-filter name='VEVENT'/>") == .all)
        #expect(try search("<c:comp-filter name='vevent'/>") == .all)
        #expect(try search("<c:comp-filter name='VTODO'/>") == EventSearch.none)
        let noTasks = "<c:comp-filter name='VTODO'><c:is-not-defined/></c:comp-filter>"
        #expect(try search(noTasks) == .all)
        let alarms = "<c:comp-filter name='VEVENT'><c:comp-filter name='VALARM'/></c:comp-filter>"
        #expect(try search(alarms) == EventSearch.none)
    }

    @Test func `a range with both bounds or one`() throws {
        let both = """
            <c:comp-filter name='VEVENT'><c:time-range start='20260301T000000Z'
            end='20260302T000000Z'/></c:comp-filter>
            """
        #expect(
            try search(both) == .within(TimeRange(start: 1_772_323_200, end: 1_772_409_600)))
        let open = """
            <c:comp-filter name='VEVENT'><c:time-range start='20260301T000000Z'/></c:comp-filter>
            """
        #expect(try search(open) == .within(TimeRange(start: 1_772_323_200, end: nil)))
    }

    @Test(arguments: [
        "", "start='20260301'", "start='20260301T000000'", "start='20260230T000000Z'",
        "start='20260302T000000Z' end='20260301T000000Z'", "start='20261301T000000Z'",
    ])
    func `a range that is none is refused`(attributes: String) {
        #expect(throws: DAVFault.badTime) {
            try search("<c:comp-filter name='VEVENT'><c:time-range \(attributes)/></c:comp-filter>")
        }
    }

    @Test func `a filter that looks into properties is none of ours`() throws {
        let filter = "<c:comp-filter name='VEVENT'><c:prop-filter name='UID'/></c:comp-filter>"
        #expect(try search(filter) == nil)
    }

    @Test func `times in UTC are counted in seconds`() {
        #expect(UTCMoment.seconds("19700101T000000Z") == 0)
        #expect(UTCMoment.seconds("20240229T235959Z") == 1_709_251_199)
        #expect(UTCMoment.seconds("20230229T000000Z") == nil)
        #expect(UTCMoment.seconds("20261231T240000Z") == nil)
        #expect(UTCMoment.seconds("00010101T000000Z") == -62_135_596_800)
    }
}
