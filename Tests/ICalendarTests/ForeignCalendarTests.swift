import Foundation
import Testing

@testable import ICalendar

/// What Outlook, Exchange, Google and the incumbent write.
@Suite("Calendars of others") struct ForeignCalendarTests {
    @Test(arguments: [
        ("Europe/Paris", "Europe/Paris"), ("W. Europe Standard Time", "Europe/Berlin"),
        ("Romance Standard Time", "Europe/Paris"), ("Mitteleuropäische Zeit ", "Europe/Berlin"),
        ("\"America/Chicago\"", "America/Chicago"),
        ("\"(GMT+01.00) Sarajevo/Warsaw/Zagreb\"", "Europe/Sarajevo"),
        ("\"(UTC+01:00) Brussels, Copenhagen, Madrid, Paris\"", "Europe/Brussels"),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Paris", "Europe/Paris"),
        ("/mozilla.org/20050126_1/America/Argentina/Ushuaia", "America/Argentina/Ushuaia"),
    ])
    func `a zone is known by its name`(name: String, zone: String) throws {
        let event = try Calendar.only("DTSTART;TZID=\(name):20261127T190000")
        #expect(event.times.zone.name == zone)
        #expect(event.times.start.basic == "20261127T190000")
    }

    @Test func `a zone of the file's own is read as the file describes it`() throws {
        let zone = """
            BEGIN:VTIMEZONE
            TZID:Custom
            BEGIN:STANDARD
            DTSTART:16010101T000000
            TZOFFSETFROM:+1100
            TZOFFSETTO:+1100
            END:STANDARD
            END:VTIMEZONE
            """
        let event = try Calendar.only("DTSTART;TZID=Custom:20220201T100000", head: zone)
        #expect(Calendar.utc(event) == "20220131T230000")
    }

    @Test func `a customized time zone with the clocks of Paris is that of Paris`() throws {
        let zone = """
            BEGIN:VTIMEZONE
            TZID:Customized Time Zone
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            """
        let event = try Calendar.only(
            "DTSTART;TZID=Customized Time Zone:20260701T100000", head: zone)
        #expect(event.times.zone.name == "Europe/Paris")
        #expect(Calendar.utc(event) == "20260701T080000")
    }

    @Test func `a zone that nobody explains is said, not guessed in silence`() throws {
        let file = try Calendar.read(
            Calendar.text(Calendar.event("DTSTART;TZID=Lune:20261127T190000")),
            zone: "Indian/Reunion")
        #expect(file.series[0].event?.times.zone.name == "Indian/Reunion")
        #expect(file.problems.map(\.kind) == [.unknownZone("Lune")])
        #expect(file.problems[0].line == 7)
    }

    @Test func `the incumbent's exceptions in the rule, offsets and stamps are read right`() throws
    {
        let zone = """
            PRODID:-//Omnispace.fr//Omnispace Calendar//EN
            X-WR-TIMEZONE:Europe/Paris
            BEGIN:VTIMEZONE
            TZID:Europe/Paris
            BEGIN:STANDARD
            DTSTART:19981025T020000
            TZOFFSETFROM:+010000
            TZOFFSETTO:+020000
            TZNAME:EST
            END:STANDARD
            END:VTIMEZONE
            """
        let event = try Calendar.only(
            """
            DTSTART;TZID=Europe/Paris:20240708T090000
            DTEND;TZID=Europe/Paris:20240708T100000
            RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU;EXDATE;VALUE=DATE:20240715
            ;UNTIL=20240723T235959Z
            """, head: zone)
        #expect(Calendar.utc(event) == "20240708T070000")
        #expect(event.times.rules.map(\.text) == ["FREQ=WEEKLY;UNTIL=20240723;BYDAY=MO,TU"])
        #expect(
            event.times.expanded(until: .max).occurrences.map(\.start.basic).map { $0.prefix(8) }
                == ["20240708", "20240709", "20240716", "20240722", "20240723"])
    }

    @Test func `what the incumbent writes from midnight to midnight are whole days`() throws {
        let event = try Calendar.only(
            """
            DTSTART;TZID=Europe/Paris:20261101T000000
            DTEND;TZID=Europe/Paris:20261103T235900
            """, head: "PRODID:-//Agora-Project//FR")
        #expect(event.times.start.basic == "20261101")
        #expect(event.times.end.basic == "20261104")
    }

    @Test(arguments: [
        ("DTSTART;VALUE=DATE:20181101\nDTEND;VALUE=DATE:20181105", "20181105"),
        ("DTSTART:20190422\nDTEND:20190422", "20190423"),
        ("DTSTART;VALUE=DATE:20181101", "20181102"),
        ("DTSTART;VALUE=DATE:20181101\nDURATION:P2D", "20181103"),
        ("DTSTART;VALUE=DATE:20261025\nDTEND;VALUE=DATE:20261026", "20261026"),
    ])
    func `the end of whole days is the day after`(body: String, end: String) throws {
        let event = try Calendar.only(body)
        #expect(event.times.start.isDate)
        #expect(event.times.end.basic == end)
    }

    @Test func `exceptions of the wrong type and folded lists are honoured`() throws {
        let event = try Calendar.only(
            """
            DTSTART:20060102T120000Z
            DURATION:PT1H
            RRULE:FREQ=DAILY;COUNT=5
            EXDATE;VALUE=DATE:200601
             03
            EXDATE:20060104T120000Z,2006
             0105T120000Z
            RDATE;VALUE=PERIOD:20060110T000000Z/PT2H
            """)
        let found = event.times.expanded(until: .max).occurrences
        #expect(
            found.map(\.start.basic) == ["20060102T120000", "20060106T120000", "20060110T000000"])
        #expect(found.map { ($0.endsAt - $0.startsAt) / 3_600_000 } == [1, 1, 2])
    }

    @Test func `an override belongs to the date that it names, whatever the zone`() throws {
        let text = Calendar.text(
            """
            BEGIN:VEVENT
            UID:a
            DTSTART;TZID=Europe/Paris:20260302T190000
            RRULE:FREQ=WEEKLY;COUNT=3
            END:VEVENT
            BEGIN:VEVENT
            UID:a
            RECURRENCE-ID:20260309T180000Z
            DTSTART;TZID=America/Martinique:20260310T100000
            END:VEVENT
            BEGIN:VEVENT
            UID:a
            RECURRENCE-ID;VALUE=DATE:20260316
            DTSTART;TZID=Europe/Paris:20260317T190000
            STATUS:CANCELLED
            END:VEVENT
            """)
        let series = try Calendar.read(text).series
        #expect(series.count == 1)
        #expect(
            series[0].overrides.map { $0.recurrenceID?.basic } == [
                "20260309T190000", "20260316T190000",
            ])
        #expect(series[0].overrides.map(\.isCancelled) == [false, true])
    }

    @Test func `texts are unescaped, lists parted, times without a zone the calendar's`() throws {
        let event = try Calendar.only(
            """
            DTSTART:20261127T190000
            SUMMARY:Assemblée
            DESCRIPTION:Un\\, deux\\; trois\\nquatre \\\\ cinq
            CATEGORIES:Formation\\, droit,Réunion
            ORGANIZER;CN="Claire; D.":MAILTO:claire@example.org
            ATTENDEE;PARTSTAT=ACCEPTED;CN=Malik:mailto:malik@example.org
            """, head: "X-WR-TIMEZONE:Indian/Reunion")
        #expect(event.text == "Un, deux; trois\nquatre \\ cinq")
        #expect(event.categories == ["Formation, droit", "Réunion"])
        #expect(event.organiser?.address == "claire@example.org")
        #expect(event.organiser?.name == "Claire; D.")
        #expect(event.attendees.map(\.answer) == [.accepted])
        #expect(Calendar.utc(event) == "20261127T150000")
    }

    @Test func `without a UID an event has one that its content gives`() throws {
        let body = "BEGIN:VEVENT\nSUMMARY:A\nDTSTART:20261127T190000\nEND:VEVENT"
        let one = try Calendar.read(Calendar.text(body)).series[0].uid
        #expect(try Calendar.read(Calendar.text("\n" + body)).series[0].uid == one)
        let other = body.replacing("T19", with: "T20")
        #expect(try Calendar.read(Calendar.text(other)).series[0].uid != one)
    }

    @Test func `of two with the same UID the newer counts and the other is said`() throws {
        let body = """
            BEGIN:VEVENT
            UID:a
            SEQUENCE:2
            SUMMARY:Nouvelle
            DTSTART:20261127T190000
            END:VEVENT
            BEGIN:VEVENT
            UID:a
            SEQUENCE:1
            SUMMARY:Ancienne
            DTSTART:20261126T190000
            END:VEVENT
            """
        let file = try Calendar.read(Calendar.text(body))
        #expect(file.series.map { $0.event?.title } == ["Nouvelle"])
        #expect(file.problems == [CalendarProblem(.twice, line: 9, about: "Ancienne")])
    }
}
