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
    let room: AgendaTown
    private var imports: String { ImportPaths.all(in: room.space) }

    init() throws { room = try AgendaTown() }

    private func calendar(_ events: String...) -> String {
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events.joined() + "END:VCALENDAR\r\n"
    }

    private func event(_ uid: String, _ title: String, _ more: String = "") -> String {
        let lines = ["BEGIN:VEVENT", "UID:" + uid, "SUMMARY:" + title]
        let start = more.contains("DTSTART") ? [] : ["DTSTART;TZID=Europe/Paris:20300115T180000"]
        return (lines + start + (more.isEmpty ? [] : [more]) + ["END:VEVENT"])
            .map { $0 + "\r\n" }.joined()
    }

    private func send(_ data: Data, by resident: Resident = .malik) throws -> Answer {
        let file = try UploadedFile("agenda.ics", Array(data), in: room.town.site.files)
        return try room.visit(resident).post(imports, [:], files: [file])
    }

    private func look(_ text: String) throws -> (path: String, page: Answer) {
        let sent = try send(Data(text.utf8))
        let path = try #require(sent.location, "\(sent.words)")
        return (path, try room.visit(.malik).get(path))
    }

    @discardableResult
    private func take(_ text: String) throws -> Answer {
        let (path, _) = try look(text)
        #expect(try room.visit(.malik).post(path, [:]).status == 303)
        try room.town.runJobs()
        return try room.visit(.malik).get(path)
    }

    private func events() throws -> [AgendaEvent] {
        try room.town.site.database.read { db in
            try db.all("\(EventStore.selection) WHERE 1 = 1 ORDER BY e.starts_at, e.item_id")
        }
    }

    @Test func `a file is looked at before anything is written`() throws {
        let page = try look(calendar(event("a", "Réunion"), event("b", "Stage", "DTSTART:hier")))
            .page
        #expect(page.words.contains("1 événement nouveau"))
        #expect(page.words.contains("La date de début manque ou n’existe pas."))
        #expect(page.words.contains("Ligne 11"))
        #expect(try events().isEmpty)
    }

    @Test func `once taken it is in the agenda, and twice is once`() throws {
        let text = calendar(
            event("a", "Réunion", "RRULE:FREQ=WEEKLY;COUNT=3\r\nLOCATION:Bourse du travail"))
        #expect(try take(text).words.contains("C’est fait. 1 événement nouveau"))
        let first = try #require(events().first)
        #expect(first.place == "Bourse du travail")
        #expect(try room.days(first.id) == ["20300115", "20300122", "20300129"])
        #expect(try room.page(first.id).status == 200)
        #expect(try look(text).page.words.contains("1 événement déjà là, sans changement"))
        try take(text)
        #expect(try events().count == 1)
    }

    @Test func `a higher sequence or a later change updates, a lower one does not`() throws {
        try take(calendar(event("a", "Un", "SEQUENCE:2\r\nLAST-MODIFIED:20190101T000000Z")))
        let older = try look(calendar(event("a", "Zéro", "SEQUENCE:1"))).page
        #expect(older.words.contains("celui de l’agenda est plus récent"))
        try take(calendar(event("a", "Deux", "SEQUENCE:3")))
        #expect(try events().map(\.item.title) == ["Deux"])
        #expect(try events().map(\.sequence) == [3])
        try take(calendar(event("a", "Trois", "SEQUENCE:3\r\nLAST-MODIFIED:20180101T000000Z")))
        #expect(try events().map(\.item.title) == ["Deux"])
        try take(calendar(event("a", "Quatre", "SEQUENCE:3\r\nLAST-MODIFIED:20300101T000000Z")))
        #expect(try events().map(\.item.title) == ["Quatre"])
    }

    @Test func `dates that differ come along, also those of another day`() throws {
        let other = event(
            "a", "Déplacée",
            "RECURRENCE-ID;TZID=Europe/Paris:20300122T180000\r\n"
                + "DTSTART;TZID=Europe/Paris:20300124T190000")
        let off = event(
            "a", "Réunion",
            "RECURRENCE-ID;TZID=Europe/Paris:20300129T180000\r\nSTATUS:CANCELLED\r\n"
                + "DTSTART;TZID=Europe/Paris:20300129T180000")
        let series = event("a", "Réunion", "RRULE:FREQ=WEEKLY;COUNT=3")
        try take(calendar(series, other, off))
        let id = try #require(events().first?.id)
        let dates = try room.dates(id)
        #expect(dates.map(\.isCancelled) == [false, false, true])
        let zone = CalendarZone("Europe/Paris")!
        #expect(
            zone.local(at: dates[1].startsAt.milliseconds).basic == "20300124T190000")
        #expect(
            try look(calendar(series, other, off)).page.words.contains(
                "1 événement déjà là, sans changement"))
    }

    @Test func `a start outside its rule is said before it is taken`() throws {
        let page = try look(calendar(event("a", "Réunion", "RRULE:FREQ=WEEKLY;BYDAY=MO"))).page
        #expect(page.words.contains("La première date n’est pas de celles de sa répétition"))
    }

    @Test func `a file that is none, cut or too large is refused whole, and says why`() throws {
        let whole = calendar(event("a", "Réunion"))
        for (data, words) in [
            (Data("Bonjour".utf8), "Ce fichier n’est pas un agenda"),
            (Data(whole.utf8.prefix(90)), "s’arrête au milieu de ce qui commence à la ligne 3"),
        ] {
            let answer = try send(data)
            #expect(answer.status == 422)
            #expect(answer.words.contains(words), "\(answer.words)")
        }
        let large = Data(whole.utf8) + Data(repeating: 32, count: 13_000_000)
        let answer = try send(large)
        #expect(answer.status == 422)
        #expect(answer.words.contains("Ce fichier dépasse 12 Mo"), "\(answer.words)")
        #expect(try events().isEmpty)
    }

    @Test func `a large file is taken in pieces, and only by who moderates`() throws {
        let text =
            "BEGIN:VCALENDAR\r\n"
            + (0..<120).map { event("\($0)", "Réunion \($0)") }.joined() + "END:VCALENDAR\r\n"
        #expect(try send(Data(text.utf8), by: .loic).status == 403)
        let (path, _) = try look(text)
        #expect(try room.visit(.malik).post(path, [:]).status == 303)
        for _ in 0..<6 { try room.town.wait(1) }
        #expect(try room.visit(.malik).get(path).words.contains("C’est fait. 120 événements"))
        #expect(try events().count == 120)
        #expect(try room.visit(.malik).post(path, [:]).status == 303)
        try room.town.wait(1)
        #expect(try events().count == 120)
    }

    @Test func `a category with the name of a theme becomes it`() throws {
        _ = try room.visit(.malik).post(
            AgendaPaths.themes(in: room.space), ["name": "Formations", "colour": "blue"])
        try take(calendar(event("a", "Stage", "CATEGORIES:formations")))
        #expect(try events().first?.theme != nil)
    }

    @Test func `what Google writes in HTML is a text`() throws {
        try take(
            calendar(event("a", "Stage", "DESCRIPTION:<b>Ordre</b> du jour<br>Bilan &amp\\; suite"))
        )
        #expect(try events().first?.text == "Ordre du jour\nBilan & suite")
    }

    @Test func `a file that nobody takes is forgotten after a week`() throws {
        let (path, _) = try look(calendar(event("a", "Réunion")))
        #expect(try room.visit(.malik).get(path).status == 200)
        try Jobs(room.town.site).schedule()
        try room.town.wait(8 * 86_400)
        let left: Int? = try room.town.site.database.read {
            try $0.value("SELECT COUNT(*) AS n FROM calendar_import AS c")
        }
        #expect(left == 0)
    }
}
