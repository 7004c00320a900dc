import Foundation
import TestKit
import Testing

@testable import ICalendar

@Suite("Written calendars") struct CalendarWriterTests {
    private let paris = CalendarZone("Europe/Paris")!

    private func event(_ start: String, _ end: String, zone: String = "Europe/Paris")
        -> CalendarEvent
    {
        let times = Recurrence(
            start: LocalTime(start)!, end: LocalTime(end)!, zone: CalendarZone(zone)!)
        var event = CalendarEvent(uid: "1@parvis", title: "Réunion, \"lundi\"; suite", times: times)
        event.stamp = 1_790_000_000_000
        return event
    }

    private func written(_ events: CalendarEvent...) -> String {
        var writer = CalendarWriter(method: "PUBLISH", name: "Agenda", now: 0)
        for event in events { writer.add(event, in: paris) }
        return String(decoding: writer.finished(), as: UTF8.self)
    }

    private func full() throws -> CalendarEvent {
        var event = event("20261127T190000", "20261127T210000")
        event.sequence = 3
        event.createdAt = 1_780_000_000_000
        event.changedAt = 1_785_000_000_000
        event.text = "Ordre du jour :\n1. Bilan\\budget; 2, 3 " + String(repeating: "é😀", count: 60)
        event.location = "Bourse du travail, salle B"
        event.categories = ["Formation, droit", "Réunion"]
        event.url = "https://parvis.test/agenda/1"
        event.videoAddress = "https://visio.test/x"
        event.isImportant = true
        event.organiser = CalendarPerson(address: "claire@parvis.test", name: "Claire \"C\" D.")
        event.attendees = [
            CalendarPerson(
                address: "malik@parvis.test", name: "Malik", answer: .needsAction, isAsked: true)
        ]
        event.times.rules = [try RecurrenceRule("FREQ=WEEKLY;BYDAY=FR;UNTIL=20270301T180000Z")]
        event.times.excepted = [LocalTime("20261204T190000")!]
        event.times.added = [AddedTime(LocalTime("20261206T190000")!)]
        return event
    }

    @Test func `what is written is read the same`() throws {
        var event = try full()
        var read = try #require(try Calendar.read(written(event)).series[0].event)
        event.line = 0
        read.line = 0
        #expect(read == event)
    }

    @Test func `lines have 75 octets at most and break between characters`() throws {
        let text = written(try full())
        for line in text.components(separatedBy: "\r\n") {
            #expect(line.utf8.count <= 75)
            #expect(!line.contains("\u{FFFD}"))
            #expect(!line.contains("\n") && !line.contains("\r"))
        }
    }

    @Test func `nothing ends a line that a member wrote`() throws {
        var event = event("20261127T190000", "20261127T210000")
        event.title = "A\r\nEND:VEVENT\u{0}\rB"
        event.url = "https://x.test/\r\nATTENDEE:mailto:x@x.test"
        event.organiser = CalendarPerson(address: "a@x.test\r\nX:1", name: "A\r\nB\"")
        let file = try Calendar.read(written(event))
        #expect(file.series.count == 1)
        #expect(file.series[0].event?.attendees == [])
        #expect(file.series[0].event?.title == "A\nEND:VEVENT\nB")
    }

    @Test func `whole days are dates and need no zone for them`() {
        let text = written(event("20261101", "20261105"))
        #expect(text.contains("DTSTART;VALUE=DATE:20261101\r\nDTEND;VALUE=DATE:20261105\r\n"))
    }

    @Test func `an end of the rule is written in UTC, or as a date for whole days`() throws {
        var timed = event("20261127T190000", "20261127T200000")
        timed.times.rules = [try RecurrenceRule("FREQ=DAILY;UNTIL=20261205")]
        #expect(written(timed).contains("UNTIL=20261205T225959Z"))
        var days = event("20261127", "20261128")
        days.times.rules = [try RecurrenceRule("FREQ=DAILY;UNTIL=20261205T225959Z")]
        #expect(written(days).contains("UNTIL=20261205\r\n"))
    }

    @Test func `the zone is described with the changes of its clocks`() {
        let text = written(event("20261127T190000", "20261127T210000"))
        #expect(text.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n"))
        #expect(text.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"))
        #expect(text.contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"))
        let far = written(event("20261127T190000", "20261127T210000", zone: "Indian/Reunion"))
        #expect(far.contains("TZOFFSETFROM:+0400\r\nTZOFFSETTO:+0400\r\n"))
    }

    @Test(arguments: [
        "Europe/Paris", "America/New_York", "America/Martinique", "Pacific/Noumea",
        "America/Miquelon", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Tehran",
    ])
    func `a description of a zone leads back to its clocks`(name: String) throws {
        let text = written(event("20240615T120000", "20240615T130000", zone: name))
            .replacing("TZID=" + name, with: "TZID=Own").replacing("TZID:" + name, with: "TZID:Own")
        let read = try #require(try Calendar.read(text).series[0].event)
        #expect(
            Calendar.utc(read)
                == Calendar.utc(event("20240615T120000", "20240615T130000", zone: name)))
    }

    @Test func `python-icalendar and vobject read it`() throws {
        var other = event("20261204T200000", "20261204T210000")
        other.recurrenceID = LocalTime("20261211T190000")
        let text = written(
            try full(), other, event("20260329T010000", "20260329T040000", zone: "Pacific/Noumea"))
        let answer = try Python.run(Self.script, text).split(separator: "\n")
        #expect(
            answer == [
                "icalendar 3 2026-11-27 19:00:00+01:00 Réunion, \"lundi\"; suite",
                "vobject 3 2026-11-27 19:00:00+01:00 Réunion, \"lundi\"; suite",
            ])
    }

    private static let script = """
        import sys
        import icalendar
        import vobject
        text = sys.stdin.buffer.read().decode()
        events = icalendar.Calendar.from_ical(text).walk("VEVENT")
        print("icalendar", len(events), events[0]["DTSTART"].dt, events[0]["SUMMARY"])
        events = vobject.readOne(text).vevent_list
        print("vobject", len(events), events[0].dtstart.value, events[0].summary.value)
        """
}
