import Community
import Content
import Foundation
import HTTP
import ICalendar
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("Odd events of calendars") struct OddImportTests {
    let desk: ImportTown
    var room: AgendaTown { desk.room }

    init() throws { desk = try ImportTown() }

    private func many(_ count: Int, _ step: Int = 1) -> String {
        (0..<count).map { String($0 * step) }.joined(separator: ",")
    }

    @Test(arguments: [
        ("FREQ=SECONDLY", "Cette répétition revient plus de 1 000 fois par jour"),
        (
            "FREQ=YEARLY;BYHOUR=0,1,2;BYMINUTE=\((0...59).map(String.init).joined(separator: ","))"
                + ";BYSECOND=0,1,2,3,4,5", "Cette répétition revient plus de 1 000 fois par jour"
        ),
        (
            "FREQ=YEARLY;BYYEARDAY=\((1...366).map(String.init).joined(separator: ","))",
            "La règle de répétition est trop longue"
        ),
    ])
    func `an event that is too much is left out and said, the others are taken`(
        rule: String, words: String
    ) throws {
        let page = try desk.take(
            desk.calendar(
                desk.event("a", "Un"), desk.event("b", "Deux", "RRULE:" + rule),
                desk.event("c", "Trois")))
        let plain = page.words.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
        #expect(plain.contains(words), "\(plain)")
        #expect(try desk.events().map(\.item.title) == ["Un", "Trois"])
    }

    @Test func `times of ten thousand years, and texts of many marks, stop nothing`() throws {
        let marks = "e" + String(repeating: "\u{301}", count: 900)
        let page = try desk.take(
            desk.calendar(
                desk.event("a", "Un", "RDATE;VALUE=PERIOD:20300120T100000Z/P9000000D"),
                desk.event("b", "Deux", "RDATE:99990101T000000"),
                desk.event("c", "Trois", "LOCATION:" + marks + "\r\nCONTACT:" + marks),
                desk.event("d", marks, "DURATION:P90000000W"), desk.event("e", marks)))
        #expect(try desk.events().count == 4)
        #expect(page.words.contains("La valeur de LOCATION est trop longue"), "\(page.words)")
        #expect(page.words.contains("La valeur d’ORGANIZER est trop longue"))
        #expect(page.words.contains("La valeur de RDATE ne se comprend pas"))
    }

    @Test func `what the schema refuses is left out and said`() throws {
        let (path, _) = try desk.look(
            desk.calendar(desk.event("a", "Un"), desk.event("b", "Deux"), desk.event("c", "Trois")))
        try room.town.site.database.write {
            try $0.run("CREATE UNIQUE INDEX odd ON event (space_id) WHERE uid IN ('a', 'b')")
        }
        #expect(try room.visit(.malik).post(path, [:]).status == 303)
        try room.town.runJobs()
        let page = try room.visit(.malik).get(path)
        #expect(try desk.events().map(\.item.title) == ["Un", "Trois"])
        #expect(page.words.contains("C’est fait. 2 événements nouveaux"), "\(page.words)")
        #expect(page.words.contains("Cet événement n’a pas pu être enregistré."))
        #expect(page.words.contains("Deux"))
    }

    @Test func `what is said of a date that the rule lacks is named before it is taken`() throws {
        func other(_ day: String, _ more: String = "") -> String {
            desk.event(
                "a", "Le \(day)",
                "RECURRENCE-ID;TZID=Europe/Paris:\(day)T180000\r\n"
                    + "DTSTART;TZID=Europe/Paris:\(day)T190000" + more)
        }
        let page = try desk.look(
            desk.calendar(
                desk.event("a", "Réunion", "RRULE:FREQ=WEEKLY;COUNT=3"), other("20300122"),
                other("20300123"), other("20300124", "\r\nSTATUS:CANCELLED"))
        ).page
        let words = "Ce qui est dit d’une date qui n’est pas de cette répétition"
        #expect(page.words.components(separatedBy: words).count == 2, "\(page.words)")
        #expect(page.words.contains("Le 20300123") && page.words.contains("Ligne 15"))
        #expect(!page.words.contains("Le 20300122"))
    }

    @Test func `rules that ask for too much work are refused with their file`() throws {
        let rule = "RRULE:FREQ=YEARLY;BYHOUR=\(many(20));BYMINUTE=\(many(50));BYSETPOS=1"
        let lines = String(repeating: rule + "\r\n", count: 20).dropLast()
        let events = (1...30).map { desk.event("\($0)", "Réunion", String(lines)) }
        let text = "BEGIN:VCALENDAR\r\n" + events.joined() + "END:VCALENDAR\r\n"
        let answer = try desk.send(Data(text.utf8))
        #expect(answer.status == 422)
        #expect(answer.words.contains("demandent trop de calculs"), "\(answer.words)")
    }
}
