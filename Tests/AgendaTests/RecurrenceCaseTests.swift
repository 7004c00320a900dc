import Community
import Content
import FoundationEssentials
import HTTP
import TestKit
import Testing

@testable import Agenda

@Suite("Published cases of rules, through the form") struct RecurrenceCaseTests {
    let room: AgendaTown

    init() throws { room = try AgendaTown() }

    private func add(_ day: String, _ rule: [(String, String)]) throws -> Item.ID {
        var fields: FormFields = ["start_day": day, "every": "1", "ends": "count"]
        for (name, value) in rule { fields.append(name, value) }
        return try room.add("Réunion", fields)
    }

    @Test func `months without that day are left out`() throws {
        let id = try add("2026-01-31", [("repeat", "monthly"), ("count", "5")])
        #expect(
            try room.days(id) == ["20260131", "20260331", "20260531", "20260731", "20260831"])
        #expect(try room.page(id).words.contains("31"))
    }

    @Test func `29 February is of leap years`() throws {
        let id = try add("2024-02-29", [("repeat", "yearly"), ("count", "3")])
        // What is farther away than the years that are kept comes as time goes by.
        #expect(try room.days(id).prefix(1) == ["20240229"])
        let page = try room.send(
            "Réunion",
            [
                "start_day": "2024-02-29", "every": "1", "ends": "count", "count": "3",
                "repeat": "yearly", "do": "preview",
            ])
        #expect(page.words.contains("29 février 2028") && page.words.contains("29 février 2032"))
    }

    @Test func `the fifth Friday is where a month has one`() throws {
        let id = try add(
            "2026-01-30",
            [
                ("repeat", "monthly"), ("monthly", "nth"), ("nth", "5"), ("nth_day", "5"),
                ("count", "4"),
            ])
        #expect(try room.days(id) == ["20260130", "20260529", "20260731", "20261030"])
    }

    @Test func `a night in which clocks change has its date once`() throws {
        let spring = try add(
            "2026-03-22",
            [
                ("start_time", "02:30"), ("end_time", "04:00"), ("repeat", "weekly"),
                ("count", "2"),
            ])
        // 02:30 is 03:30 of summer on 29 March.
        #expect(try room.dates(spring).map(\.startsAt.timeIntervalSince1970).last == 1_774_747_800)
        let autumn = try add(
            "2026-10-18",
            [
                ("start_time", "02:30"), ("end_time", "04:00"), ("repeat", "weekly"),
                ("count", "2"),
            ])
        #expect(try room.dates(autumn).map(\.startsAt.timeIntervalSince1970).last == 1_792_888_200)
    }

    @Test func `a date that is added at an hour that spring skips is refused as well`() throws {
        let answer = try room.send(
            "Nuit", ["repeat": "dates", "added_days": "29/03/2026 02:30"])
        #expect(answer.status == 422)
        #expect(answer.words.contains("02:30 n’existe pas, les horloges passent à 03:30"))
    }

    @Test func `a thousand are kept, and the preview says so`() throws {
        let answer = try room.send(
            "Café",
            [
                "repeat": "daily", "every": "1", "ends": "count", "count": "9999",
                "do": "preview",
            ])
        #expect(answer.words.contains("1\u{202F}000 dates"))
        let id = try add("2030-01-15", [("repeat", "daily"), ("count", "9999")])
        #expect(try room.dates(id).count == 1000)
    }

    @Test func `no date is left is no series`() throws {
        let id = try add("2030-01-15", [("repeat", "weekly"), ("count", "2")])
        for date in try room.dates(id) {
            try room.visit(.malik).post(
                AgendaPaths.occurrenceCancellation(date.id, in: room.space),
                ["scope": "one", "word": "", "do": "remove"])
        }
        #expect(try room.page(id).status == 404)
        #expect(
            try room.visit(.malik).get(SpacePaths.trash(in: room.space)).words
                .contains("Réunion"))
    }

    @Test func `what follows the first that is left is all of it`() throws {
        let id = try add("2030-01-15", [("repeat", "weekly"), ("count", "3")])
        let dates = try room.dates(id)
        let address = { AgendaPaths.occurrenceCancellation($0, in: room.space) }
        try room.visit(.malik).post(
            address(dates[0].id), ["scope": "one", "word": "", "do": "remove"])
        try room.visit(.malik).post(
            address(dates[1].id), ["scope": "following", "word": "Été."])
        #expect(try room.event(id).cancelledAt != nil)
        #expect(try room.days(id) == ["20300122", "20300129"])
    }

    @Test func `of two dates of a day the one that is taken out stays out`() throws {
        let id = try add(
            "2030-01-15",
            [("repeat", "weekly"), ("count", "3"), ("added_days", "2030-01-22 10:00")])
        let date = try #require(
            try room.dates(id).first { $0.recurrence == "20300122T180000" })
        try room.visit(.malik).post(
            AgendaPaths.occurrenceCancellation(date.id, in: room.space),
            ["scope": "one", "word": "", "do": "remove"])
        let form = try room.visit(.malik).get(AgendaPaths.edit(id, in: room.space))
        #expect(form.text.contains("22/01/2030 18:00"))
        let fields = room.form(
            "Réunion",
            [
                "repeat": "weekly", "every": "1", "ends": "count", "count": "3",
                "added_days": "22/01/2030 10:00", "except_days": "22/01/2030 18:00",
            ])
        let answer = try room.visit(.malik).put(AgendaPaths.event(id, in: room.space), fields)
        #expect(answer.status == 303)
        #expect(
            try room.dates(id).map(\.recurrence) == [
                "20300115T180000", "20300122T100000", "20300129T180000",
            ])
    }

    @Test func `only what matters raises the number that calendars go by`() throws {
        let id = try add("2030-01-15", [("repeat", "weekly"), ("count", "3")])
        let date = try room.dates(id)[1]
        let address = AgendaPaths.occurrence(date.id, in: room.space)
        let same = room.form("Réunion", ["start_day": "2030-01-22", "scope": "one"])
        #expect(try room.visit(.malik).put(address, same).status == 303)
        #expect(try room.event(id).sequence == 0)
        let text = room.form(
            "Réunion",
            ["text": "À lire.", "repeat": "weekly", "every": "1", "ends": "count", "count": "3"])
        try room.visit(.malik).put(AgendaPaths.event(id, in: room.space), text)
        #expect(try room.event(id).sequence == 0)
        let moved = room.form(
            "Réunion", ["start_day": "2030-01-22", "start_time": "17:00", "scope": "one"])
        try room.visit(.malik).put(address, moved)
        #expect(try room.event(id).sequence == 1)
    }

    @Test func `a date that would end before it begins is refused`() throws {
        let id = try add("2030-01-15", [("repeat", "weekly"), ("count", "3")])
        let date = try room.dates(id)[1]
        let answer = try room.visit(.malik).put(
            AgendaPaths.occurrence(date.id, in: room.space),
            room.form(
                "Réunion", ["start_day": "2030-01-22", "end_time": "17:00", "scope": "one"]))
        #expect(answer.status == 422)
        #expect(answer.words.contains("La fin vient avant le début."))
    }
}
