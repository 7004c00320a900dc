import Community
import Content
import Foundation
import HTTP
import ICalendar
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("Calendars brought in again") struct ReimportTests {
    let desk: ImportTown
    var room: AgendaTown { desk.room }

    init() throws { desk = try ImportTown() }

    private func series(_ hour: String, _ more: String = "") -> String {
        desk.event(
            "a", "Réunion",
            "DTSTART;TZID=Europe/Paris:20300115T\(hour)0000\r\nDURATION:PT2H\r\n"
                + "RRULE:FREQ=WEEKLY;COUNT=3" + more)
    }

    private func answers(_ id: Item.ID) throws -> [String] {
        try room.town.site.database.read {
            try $0.values(
                "SELECT a.recurrence_id FROM event_answer AS a WHERE a.event_id = \(id)")
        }
    }

    @Test func `whoever comes to a date that another hour has keeps the answer and is told`() throws
    {
        try desk.take(desk.calendar(series("18")))
        let id = try #require(desk.events().first?.id)
        try desk.open(id)
        let second = try room.dates(id)[1]
        try desk.answer(second, .amina, "yes")
        try desk.take(desk.calendar(series("19", "\r\nSEQUENCE:1")))
        #expect(try room.dates(id).map(\.recurrence).first == "20300115T190000")
        #expect(try room.dates(id)[1].id == second.id)
        #expect(try answers(id) == ["20300122T190000"])
        #expect(try desk.reasons(.amina) == ["eventChanged"])
        let title = try #require(desk.titles(of: .amina).first)
        #expect(title.contains("au lieu de"), "\(title)")
        #expect(try desk.reasons(.malik).isEmpty)
    }

    @Test func `what was decided here of a date stays, what a file said goes with the next`() throws
    {
        let moved = desk.event(
            "a", "Déplacée",
            "RECURRENCE-ID;TZID=Europe/Paris:20300129T180000\r\n"
                + "DTSTART;TZID=Europe/Paris:20300130T180000\r\nDURATION:PT2H")
        try desk.take(desk.calendar(series("18"), moved))
        let id = try #require(desk.events().first?.id)
        let second = try room.dates(id)[1]
        let off = try room.visit(.malik).post(
            AgendaPaths.occurrenceCancellation(second.id, in: room.space), ["word": "Grève."])
        #expect(off.status == 303, "\(off.words)")
        try desk.take(desk.calendar(series("19", "\r\nSEQUENCE:7")))
        let dates = try room.dates(id)
        #expect(dates.map(\.isCancelled) == [false, true, false])
        #expect(dates.map(\.recurrence).last == "20300129T190000")
        #expect(dates.last?.startsAt.milliseconds == 1_895_940_000_000)
    }

    @Test func `the same file again undoes nothing that was changed here`() throws {
        let text = desk.calendar(series("18", "\r\nDTSTAMP:20300101T000000Z"))
        try desk.take(text)
        let id = try #require(desk.events().first?.id)
        let version = try #require(
            try room.visit(.malik).get(AgendaPaths.edit(id, in: room.space)).input("version"))
        let answer = try room.visit(.malik).put(
            AgendaPaths.event(id, in: room.space),
            room.form(
                "Réunion au Peuple",
                [
                    "place": "Salle du Peuple", "repeat": "weekly", "every": "1",
                    "ends": "count", "count": "3", "version": version,
                ]))
        #expect(answer.status == 303, "\(answer.words)")
        let later = text.replacing("20300101T000000Z", with: "20300202T000000Z")
        let page = try desk.look(later).page
        #expect(page.words.contains("1 événement déjà là, sans changement"), "\(page.words)")
        #expect(page.words.contains("Il n’y a rien à importer"))
    }

    @Test func `whether a file is newer is told by its own stamps, not by when it was taken`()
        throws
    {
        let first = desk.event("a", "Un", "LAST-MODIFIED:20190101T000000Z")
        try desk.take(desk.calendar(first))
        // Changed by its own calendar before we took the first, and after that was written.
        try desk.take(desk.calendar(desk.event("a", "Deux", "LAST-MODIFIED:20190201T000000Z")))
        #expect(try desk.events().map(\.item.title) == ["Deux"])
        try desk.take(desk.calendar(first))
        #expect(try desk.events().map(\.item.title) == ["Deux"])
    }

    @Test func `what is new is told once, however many there are`() throws {
        _ = try room.visit(.malik).post(
            ThemeKind.agenda.all(in: room.space), ["name": "Stages", "colour": "blue"])
        let theme = try #require(
            try room.town.site.database.read {
                try ItemThemeStore(.agenda, db: $0).all(in: room.space)
            }.first)
        let loic = try room.town.person(.loic)
        try room.town.site.database.write { db in
            try FollowStore(db: db).set(
                .messages, of: ThemeKind.agenda.target(theme.id), by: loic,
                in: room.space.id, at: room.town.now)
        }
        let events = (1...60).map {
            desk.event("\($0)", "Stage \($0)", $0 < 3 ? "CATEGORIES:Stages" : "")
        }
        let text = "BEGIN:VCALENDAR\r\n" + events.joined() + "END:VCALENDAR\r\n"
        let (path, _) = try desk.look(text)
        #expect(try room.visit(.malik).post(path, [:]).status == 303)
        for _ in 0..<6 { try room.town.wait(1) }
        #expect(try desk.reasons(.loic) == ["newTopic"])
        #expect(try desk.titles(of: .loic) == ["60\u{A0}événements"])
        let lines: [String] = try room.town.site.database.read {
            try $0.values("SELECT j.verb FROM journal AS j WHERE j.feature = 'agenda'")
        }
        #expect(lines == ["calendarImported"])
        try desk.take(desk.calendar(desk.event("seul", "Bureau")))
        let verbs: [String] = try room.town.site.database.read {
            try $0.values("SELECT j.verb FROM journal AS j WHERE j.feature = 'agenda'")
        }
        #expect(verbs == ["calendarImported", "published"])
    }

    @Test func `what is hidden before the last piece is not named with the others`() throws {
        try desk.take(
            desk.calendar(
                desk.event("a", "Un"), desk.event("b", "Deux"), desk.event("c", "Trois"),
                desk.event("d", "Quatre")))
        let events = try desk.events()
        for (event, field) in zip(events, [("audience", "moderators"), ("do", "draft")]) {
            let address = AgendaPaths.event(event.id, in: room.space)
            let version = try room.visit(.malik).get(address + "/edit").input("version") ?? ""
            let fields = [field, ("version", version)].map(FormFields.Field.init)
            let form = room.form(event.item.title, FormFields(fields))
            #expect(try room.visit(.malik).put(address, form).status == 303)
        }
        // The server had died before it told.
        try room.town.site.database.write { db in
            try db.run("DELETE FROM journal")
            let id: FileImport.ID = try db.one(
                "UPDATE file_import SET state = 'taken' RETURNING id")
            try db.run(
                """
                INSERT INTO file_import_item (import_id, item_id, place, is_new)
                SELECT \(id), e.item_id, 0, 1 FROM event AS e
                """)
            try JobQueue(db).enqueue("content.import", payload: id.description, at: room.town.now)
        }
        try room.town.runJobs()
        let told: [String] = try room.town.site.database.read {
            try $0.values("SELECT j.audience || ' ' || j.title FROM journal AS j ORDER BY j.id")
        }
        #expect(told == ["space 2\u{A0}événements", "moderators Un"])
    }
}
