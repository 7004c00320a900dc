import Community
import Content
import Foundation
import HTTP
import ICalendar
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("Calendars brought in") struct ImportTests {
    let desk: ImportTown
    var room: AgendaTown { desk.room }

    init() throws { desk = try ImportTown() }

    @Test func `a file is looked at before anything is written`() throws {
        let page = try desk.look(
            desk.calendar(desk.event("a", "Réunion"), desk.event("b", "Stage", "DTSTART:hier"))
        )
        .page
        #expect(page.words.contains("1 événement nouveau"))
        #expect(page.words.contains("La date de début manque ou n’existe pas."))
        #expect(page.words.contains("Ligne 11"))
        #expect(try desk.events().isEmpty)
    }

    @Test func `once taken it is in the agenda, and twice is once`() throws {
        let text = desk.calendar(
            desk.event("a", "Réunion", "RRULE:FREQ=WEEKLY;COUNT=3\r\nLOCATION:Bourse du travail"))
        #expect(try desk.take(text).words.contains("C’est fait. 1 événement nouveau"))
        let first = try #require(desk.events().first)
        #expect(first.place == "Bourse du travail")
        #expect(try room.days(first.id) == ["20300115", "20300122", "20300129"])
        #expect(try room.page(first.id).status == 200)
        #expect(try desk.look(text).page.words.contains("1 événement déjà là, sans changement"))
        try desk.take(text)
        #expect(try desk.events().count == 1)
    }

    @Test func `what is of one line here has no line glued to the next`() throws {
        try desk.take(
            desk.calendar(
                desk.event(
                    "a", "Réunion\\ndu bureau",
                    "LOCATION:Bourse du travail\\, \\n12 rue des Lilas\\nToulouse\r\n"
                        + "ORGANIZER;CN=Claire\tVidal:mailto:claire@exemple.test")))
        let event = try #require(desk.events().first)
        #expect(event.item.title == "Réunion du bureau")
        #expect(event.place == "Bourse du travail, 12 rue des Lilas, Toulouse")
        #expect(try room.page(event.id).words.contains("Claire Vidal"))
    }

    @Test func `a higher sequence or a later change updates, a lower one does not`() throws {
        try desk.take(
            desk.calendar(desk.event("a", "Un", "SEQUENCE:2\r\nLAST-MODIFIED:20190101T000000Z")))
        let older = try desk.look(desk.calendar(desk.event("a", "Zéro", "SEQUENCE:1"))).page
        #expect(older.words.contains("celui de l’agenda est plus récent"))
        try desk.take(desk.calendar(desk.event("a", "Deux", "SEQUENCE:3")))
        #expect(try desk.events().map(\.item.title) == ["Deux"])
        #expect(try desk.events().map(\.sequence) == [3])
        try desk.take(
            desk.calendar(desk.event("a", "Trois", "SEQUENCE:3\r\nLAST-MODIFIED:20180101T000000Z")))
        #expect(try desk.events().map(\.item.title) == ["Deux"])
        try desk.take(
            desk.calendar(desk.event("a", "Quatre", "SEQUENCE:3\r\nLAST-MODIFIED:20300101T000000Z"))
        )
        #expect(try desk.events().map(\.item.title) == ["Quatre"])
    }

    @Test func `dates that differ come along, also those of another day`() throws {
        let other = desk.event(
            "a", "Déplacée",
            "RECURRENCE-ID;TZID=Europe/Paris:20300122T180000\r\n"
                + "DTSTART;TZID=Europe/Paris:20300124T190000")
        let off = desk.event(
            "a", "Réunion",
            "RECURRENCE-ID;TZID=Europe/Paris:20300129T180000\r\nSTATUS:CANCELLED\r\n"
                + "DTSTART;TZID=Europe/Paris:20300129T180000")
        let series = desk.event("a", "Réunion", "RRULE:FREQ=WEEKLY;COUNT=3")
        try desk.take(desk.calendar(series, other, off))
        let id = try #require(desk.events().first?.id)
        let dates = try room.dates(id)
        #expect(dates.map(\.isCancelled) == [false, false, true])
        let zone = CalendarZone("Europe/Paris")!
        #expect(
            zone.local(at: dates[1].startsAt.milliseconds).basic == "20300124T190000")
        #expect(
            try desk.look(desk.calendar(series, other, off)).page.words.contains(
                "1 événement déjà là, sans changement"))
    }

    @Test func `a start outside its rule is said before it is taken`() throws {
        let page = try desk.look(
            desk.calendar(desk.event("a", "Réunion", "RRULE:FREQ=WEEKLY;BYDAY=MO"))
        ).page
        #expect(page.words.contains("La première date n’est pas de celles de sa répétition"))
    }

    @Test func `a file that is none, cut or too large is refused whole, and says why`() throws {
        let whole = desk.calendar(desk.event("a", "Réunion"))
        for (data, words) in [
            (Data("Bonjour".utf8), "Ce fichier n’est pas un agenda"),
            (Data(whole.utf8.prefix(90)), "s’arrête au milieu de ce qui commence à la ligne 3"),
        ] {
            let answer = try desk.send(data)
            #expect(answer.status == 422)
            #expect(answer.words.contains(words), "\(answer.words)")
        }
        let large = Data(whole.utf8) + Data(repeating: 32, count: 13_000_000)
        let answer = try desk.send(large)
        #expect(answer.status == 422)
        #expect(answer.words.contains("Ce fichier dépasse 12 Mo"), "\(answer.words)")
        #expect(try desk.events().isEmpty)
    }

    @Test func `a large file is taken in pieces, and only by who moderates`() throws {
        let text =
            "BEGIN:VCALENDAR\r\n"
            + (0..<120).map { desk.event("\($0)", "Réunion \($0)") }.joined() + "END:VCALENDAR\r\n"
        #expect(try desk.send(Data(text.utf8), by: .loic).status == 403)
        let (path, _) = try desk.look(text)
        #expect(try room.visit(.malik).post(path, [:]).status == 303)
        for _ in 0..<6 { try room.town.wait(1) }
        #expect(try room.visit(.malik).get(path).words.contains("C’est fait. 120 événements"))
        #expect(try desk.events().count == 120)
        #expect(try room.visit(.malik).post(path, [:]).status == 303)
        try room.town.wait(1)
        #expect(try desk.events().count == 120)
    }

    @Test func `a category with the name of a theme becomes it`() throws {
        _ = try room.visit(.malik).post(
            ThemeKind.agenda.all(in: room.space), ["name": "Formations", "colour": "blue"])
        try desk.take(desk.calendar(desk.event("a", "Stage", "CATEGORIES:formations")))
        #expect(try desk.events().first?.theme != nil)
    }

    @Test func `what Google writes in HTML is a text`() throws {
        try desk.take(
            desk.calendar(
                desk.event("a", "Stage", "DESCRIPTION:<b>Ordre</b> du jour<br>Bilan &amp\\; suite"))
        )
        #expect(try desk.events().first?.text == "Ordre du jour\nBilan & suite")
    }

    @Test func `a file that nobody takes is forgotten after a week`() throws {
        let (path, _) = try desk.look(desk.calendar(desk.event("a", "Réunion")))
        #expect(try room.visit(.malik).get(path).status == 200)
        try Jobs(room.town.site).schedule()
        try room.town.wait(8 * 86_400)
        let left: Int? = try room.town.site.database.read {
            try $0.value("SELECT COUNT(*) AS n FROM file_import AS c")
        }
        #expect(left == 0)
    }
}
