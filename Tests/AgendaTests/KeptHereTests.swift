import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("What was decided here, and the calendar comes again") struct KeptHereTests {
    let desk: ImportTown
    var room: AgendaTown { desk.room }

    init() throws { desk = try ImportTown() }

    private func series(_ sequence: Int, _ more: String = "", hour: Int = 18) -> String {
        desk.event(
            "a", "Réunion \(sequence)",
            "DTSTART;TZID=Europe/Paris:20300115T\(hour)0000\r\nDURATION:PT2H\r\n"
                + "RRULE:FREQ=WEEKLY;COUNT=4\r\nSEQUENCE:\(sequence)" + more)
    }

    private func other(_ sequence: Int, _ title: String, _ more: String = "") -> String {
        desk.event(
            "a", title,
            "RECURRENCE-ID;TZID=Europe/Paris:20300122T180000\r\n"
                + "DTSTART;TZID=Europe/Paris:20300122T180000\r\nDURATION:PT2H\r\n"
                + "SEQUENCE:\(sequence)" + more)
    }

    private func cancel(_ date: Agenda.Occurrence, _ more: FormFields = [:]) throws {
        var fields: FormFields = ["scope": "one", "word": "Grève."]
        for field in more.all { fields.append(field.name, field.value) }
        let answer = try room.visit(.malik).post(
            AgendaPaths.occurrenceCancellation(date.id, in: room.space), fields)
        #expect(answer.status == 303, "\(answer.words)")
    }

    private func titles(_ id: Item.ID) throws -> [String?] {
        try room.town.site.database.read { try OverrideStore(db: $0).all(of: id).map(\.title) }
    }

    @Test func `a date called off here stays so, whatever files say of it`() throws {
        try desk.take(desk.calendar(series(1)))
        let id = try #require(desk.events().first?.id)
        try cancel(room.dates(id)[1])
        try desk.take(desk.calendar(series(2), other(2, "Déplacée")))
        #expect(try room.dates(id).map(\.isCancelled) == [false, true, false, false])
        #expect(try titles(id) == ["Déplacée"])
        try desk.take(desk.calendar(series(3), other(3, "Autre")))
        #expect(try titles(id) == ["Autre"])
        try desk.take(desk.calendar(series(4)))
        #expect(try room.dates(id).map(\.isCancelled) == [false, true, false, false])
        #expect(try titles(id) == [nil])
        let page = try room.visit(.loic).get(
            AgendaPaths.occurrence(room.dates(id)[1].id, in: room.space))
        #expect(page.words.contains("Grève."))
    }

    @Test func `a date that takes place here after all is not called off by the same word`() throws
    {
        let off = "\r\nSTATUS:CANCELLED"
        try desk.take(desk.calendar(series(1), other(1, "Réunion 1", off)))
        let id = try #require(desk.events().first?.id)
        let date = try room.dates(id)[1]
        #expect(date.isCancelled)
        try room.visit(.malik).delete(AgendaPaths.occurrenceCancellation(date.id, in: room.space))
        try desk.take(desk.calendar(series(2), other(2, "Réunion 2", off)))
        #expect(try room.dates(id).allSatisfy { !$0.isCancelled })
    }

    @Test func `a date taken out here does not come back, one that a file took out may`() throws {
        try desk.take(
            desk.calendar(series(1, "\r\nEXDATE;TZID=Europe/Paris:20300129T180000")))
        let id = try #require(desk.events().first?.id)
        #expect(try room.days(id) == ["20300115", "20300122", "20300205"])
        try cancel(room.dates(id)[1], ["do": "remove"])
        try desk.take(desk.calendar(series(2)))
        #expect(try room.days(id) == ["20300115", "20300129", "20300205"])
        try desk.take(desk.calendar(series(3), other(3, "Déplacée")))
        #expect(try room.days(id) == ["20300115", "20300129", "20300205"])
        try desk.take(desk.calendar(series(4, hour: 19)))
        #expect(try room.days(id) == ["20300115", "20300129", "20300205"])
        #expect(try room.dates(id).last?.recurrence == "20300205T190000")
    }

    @Test func `a series that was split keeps its dates, and its title follows`() throws {
        try desk.take(desk.calendar(series(1)))
        let id = try #require(desk.events().first?.id)
        let third = try room.dates(id)[2]
        let split = try room.visit(.malik).put(
            AgendaPaths.occurrence(third.id, in: room.space),
            room.form(
                "Suite",
                [
                    "start_day": "2030-01-29", "repeat": "weekly", "every": "1", "ends": "count",
                    "count": "2", "scope": "following",
                ]))
        #expect(split.status == 303, "\(split.words)")
        for sequence in [8, 9] {
            let text = desk.calendar(series(sequence, hour: sequence + 10))
            let page = try desk.look(text).page
            #expect(page.words.contains("ont été changées ici"), "\(page.words)")
            try desk.take(text)
            let events = try desk.events()
            #expect(events.map(\.item.title) == ["Réunion \(sequence)", "Suite"])
            #expect(
                try events.flatMap { try room.dates($0.id) }.map(\.recurrence) == [
                    "20300115T180000", "20300122T180000", "20300129T180000", "20300205T180000",
                ])
        }
    }

    @Test func `those taken out from a date on do not come back`() throws {
        try desk.take(desk.calendar(series(1)))
        let id = try #require(desk.events().first?.id)
        let answer = try room.visit(.malik).post(
            AgendaPaths.occurrenceCancellation(room.dates(id)[2].id, in: room.space),
            ["scope": "following", "word": "", "do": "remove"])
        #expect(answer.status == 303, "\(answer.words)")
        for sequence in [7, 8] {
            try desk.take(desk.calendar(series(sequence)))
            #expect(try room.days(id) == ["20300115", "20300122"])
        }
    }
}
