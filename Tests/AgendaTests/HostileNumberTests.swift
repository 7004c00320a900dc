import Community
import Content
import Foundation
import HTTP
import TestKit
import Testing

@testable import Agenda

/// Numbers as large as there are, wherever a form, an address or a file may have one.
@Suite("Numbers beyond all bounds") struct HostileNumberTests {
    static let numbers = [
        "-9223372036854775808", "9223372036854775807", "9223372036854775808",
        "-9223372036854775807",
    ]
    private let here: PeopleTown

    init() throws { here = try PeopleTown() }

    @Test(arguments: numbers)
    func `the form of an event says what is wrong with one`(number: String) throws {
        let room = try AgendaTown()
        for (name, more) in [
            ("start_day", [:]), ("end_day", [:]), ("start_time", [:]), ("end_time", [:]),
            ("every", ["repeat": "daily"]),
            ("count", ["repeat": "weekly", "every": "1", "ends": "count"]),
            ("until_day", ["repeat": "weekly", "every": "1", "ends": "until"]),
            ("except_days", ["repeat": "weekly", "every": "1"]),
            ("added_days", ["repeat": "dates"]),
        ] {
            var fields = FormFields()
            for (name, value) in more { fields.append(name, value) }
            let typed = name.hasSuffix("time") ? number + ":" + number : number
            fields.append(name, typed)
            #expect(try room.send("Essai", fields).status == 422, "\(name)")
        }
        let nth: FormFields = [
            "repeat": "monthly", "every": "1", "monthly": "nth", "nth": number, "nth_day": number,
        ]
        #expect(try room.send("Essai", nth).status == 303)
        #expect(room.town.log.all == [])
    }

    @Test(arguments: numbers)
    func `an address with one shows a calendar, or nothing`(number: String) throws {
        let room = try AgendaTown()
        for query in [
            "date=\(number)", "date=2030-\(number)", "date=2030-01-\(number)", "theme=\(number)",
            "date=\(number)-01-01&view=week", "view=list&date=2199-12-31", "view=week&date=1970-01",
        ] {
            #expect([200, 400, 404].contains(try room.list(query).status), "\(query)")
        }
        let space = AgendaPaths.agenda(in: room.space)
        for path in ["/\(number)", "/dates/\(number)"] {
            #expect([400, 404].contains(try room.visit(.malik).get(space + path).status))
        }
        #expect(room.town.log.all == [])
    }

    @Test(arguments: numbers)
    func `answers, rules, points and delays take none`(number: String) throws {
        let id = try here.event(rules: ["seats": "3", "guests_max": "2"])
        for rules in [["seats": number], ["guests_max": number], ["until_day": number]] {
            #expect(try here.rule(id, rules).status == 422, "\(rules)")
        }
        let date = try here.date(id).id
        let sent = try here.town.visit(as: .amina).post(
            GatheringPaths.answers(date, in: here.space), ["answer": "yes", "guests": number])
        #expect(sent.status == 422)
        let points = try here.town.visit(as: .malik).put(
            GatheringPaths.meeting(date, in: here.space),
            ["p1_title": "Comptes", "p1_place": number, "p1_minutes": number])
        #expect(points.status == 422)
        let delays = try here.town.visit(as: .amina).post(
            GatheringPaths.reminders(), ["answered": number, "open": number])
        #expect(delays.status == 303)
        #expect(here.town.log.all == [])
    }

    @Test(arguments: numbers)
    func `a file that is brought in says which of its rules make no sense`(number: String) throws {
        let town = try ImportTown()
        for part in ["BYMONTHDAY", "INTERVAL", "COUNT", "BYSETPOS", "BYYEARDAY"] {
            let one = town.event(
                "un", "Réunion", "RRULE:FREQ=YEARLY;\(part)=\(number)\r\nDURATION:P\(number)D")
            let page = try town.look(town.calendar(one)).page
            #expect(page.words.contains("La règle de répétition ne se comprend pas."))
        }
    }
}
