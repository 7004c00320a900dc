import Community
import Content
import Foundation
import HTTP
import ICalendar
import Storage
import TestKit
import Testing

@testable import Agenda

/// Cases that other calendars were caught with.
@Suite("Known cases of calendars brought in") struct ImportVectorTests {
    let desk: ImportTown
    var room: AgendaTown { desk.room }

    init() throws { desk = try ImportTown() }

    private func starts() throws -> [String] {
        let id = try #require(desk.events().first?.id)
        return try room.dates(id).map { CalendarZone.utc.local(at: $0.startsAt.milliseconds).basic }
    }

    @Test func `a date that is moved out of its series is one of its dates still`() throws {
        let series = desk.event(
            "a", "Réunion", "DTSTART:20130727T120000Z\r\nRRULE:FREQ=DAILY;COUNT=2")
        let moved = desk.event(
            "a", "Réunion", "RECURRENCE-ID:20130728T120000Z\r\nDTSTART:20140101T120000Z")
        try desk.take(desk.calendar(series, moved))
        #expect(try starts() == ["20130727T120000", "20140101T120000"])
    }

    @Test func `a date that is moved to the next counts for itself`() throws {
        let series = desk.event(
            "a", "Réunion",
            "DTSTART;TZID=Europe/Moscow:20130710T110000\r\n"
                + "RRULE:FREQ=DAILY;UNTIL=20130712T195959Z")
        let moved = desk.event(
            "a", "Réunion",
            "RECURRENCE-ID;TZID=Europe/Moscow:20130711T110000\r\n"
                + "DTSTART;TZID=Europe/Moscow:20130713T110000")
        try desk.take(desk.calendar(series, moved))
        #expect(try starts().map { $0.prefix(8) } == ["20130710", "20130712", "20130713"])
    }

    @Test func `the first date can be another`() throws {
        let series = desk.event("a", "Réunion", "RRULE:FREQ=WEEKLY;COUNT=2")
        let first = desk.event(
            "a", "Autrement",
            "RECURRENCE-ID;TZID=Europe/Paris:20300115T180000\r\n"
                + "DTSTART;TZID=Europe/Paris:20300115T190000")
        try desk.take(desk.calendar(series, first))
        #expect(try starts() == ["20300115T180000", "20300122T170000"])
    }

    @Test func `without a name of its own an event is the same when it comes again`() throws {
        let text = desk.calendar(
            "BEGIN:VEVENT\r\nSUMMARY:Bureau\r\nDTSTART:20300115T180000\r\nEND:VEVENT\r\n")
        try desk.take(text)
        #expect(try desk.look(text).page.words.contains("déjà là, sans changement"))
        try desk.take(text)
        #expect(try desk.events().count == 1)
    }

    @Test func `a later stamp with the same number is newer`() throws {
        try desk.take(desk.calendar(desk.event("a", "Un", "DTSTAMP:20190101T000000Z")))
        try desk.take(desk.calendar(desk.event("a", "Deux", "DTSTAMP:20190102T000000Z")))
        #expect(try desk.events().map(\.item.title) == ["Deux"])
        try desk.take(desk.calendar(desk.event("a", "Trois", "DTSTAMP:20190101T120000Z")))
        #expect(try desk.events().map(\.item.title) == ["Deux"])
    }

    @Test func `another date of the week of the summer hour keeps its hour`() throws {
        try desk.take(
            desk.calendar(
                desk.event(
                    "a", "Réunion",
                    "DTSTART;TZID=Europe/Paris:20260326T190000\r\nRRULE:FREQ=WEEKLY;COUNT=2")))
        #expect(try starts() == ["20260326T180000", "20260402T170000"])
    }

    @Test func `UTF-16 and control characters are read, a text that is HTML is not a calendar`()
        throws
    {
        let text = desk.calendar(desk.event("a", "Réu\u{7}nion d’été"))
        let wide = try #require(text.data(using: .utf16))
        let path = try #require(try desk.send(wide).location)
        let page = try room.visit(.malik).get(path)
        #expect(page.words.contains("Réunion d’été"))
        #expect(page.words.contains("Le fichier contient des caractères de commande"))
        #expect(try desk.send(Data("<html></html>".utf8)).status == 422)
    }
}
