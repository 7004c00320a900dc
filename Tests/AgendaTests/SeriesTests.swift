import Community
import Content
import FoundationEssentials
import HTTP
import TestKit
import Testing

@testable import Agenda

@Suite("Events that come again") struct SeriesTests {
    let room: AgendaTown

    init() throws { room = try AgendaTown() }

    private func weekly(_ more: FormFields = [:]) throws -> Item.ID {
        var fields: FormFields = ["repeat": "weekly", "every": "1"]
        for field in more.all { fields.append(field.name, field.value) }
        if fields.first("ends") == nil {
            fields.append("ends", "count")
            fields.append("count", "5")
        }
        return try room.add("Permanence", fields)
    }

    @Test func `a rule is told as a sentence, with the dates that come`() throws {
        let id = try room.add(
            "Point",
            [
                "repeat": "monthly", "monthly": "nth", "nth": "2", "nth_day": "2",
                "ends": "until", "until_day": "2030-04-30",
            ])
        let page = try room.page(id)
        #expect(page.words.contains("Chaque mois, le 2e mardi, jusqu’au 30 avril 2030"))
        #expect(try room.days(id) == ["20300115", "20300212", "20300312", "20300409"])
    }

    @Test func `dates are left out and added`() throws {
        let id = try weekly([
            "except_days": "22/01/2030", "added_days": "2030-01-17 19:30\n18/01/2030",
        ])
        #expect(
            try room.dates(id).map(\.recurrence) == [
                "20300115T180000", "20300117T193000", "20300118T180000", "20300129T180000",
                "20300205T180000", "20300212T180000",
            ])
        let wrong = try room.send(
            "Point", ["repeat": "weekly", "every": "1", "except_days": "23/01/2030"])
        #expect(wrong.status == 422)
        #expect(wrong.words.contains("Le 23/01/2030 n’est pas une date de cette série."))
    }

    @Test func `one that goes on for ever is kept to a thousand dates, and says so`() throws {
        let id = try room.add("Café", ["repeat": "daily", "every": "1"])
        #expect(try room.dates(id).count == 1000)
        #expect(
            try room.page(id).words.contains("Cette série a plus de 1\u{202F}000 dates à venir."))
    }

    @Test func `one that never comes again is refused`() throws {
        let answer = try room.send(
            "Point",
            [
                "repeat": "yearly", "every": "1", "ends": "until",
                "until_day": "2030-06-01",
            ])
        #expect(answer.status == 422)
        #expect(answer.words.contains("l’événement n’a lieu qu’une fois"))
        let before = try room.send(
            "Point", ["repeat": "daily", "every": "1", "ends": "until", "until_day": "2030-01-01"])
        #expect(before.words.contains("La répétition finirait avant de commencer."))
    }

    @Test func `29 February is said to be of leap years only`() throws {
        let id = try room.add(
            "Anniversaire",
            [
                "start_day": "2028-02-29", "repeat": "yearly", "every": "1",
                "ends": "count", "count": "3",
            ])
        #expect(try room.page(id).words.contains("donc les seules années bissextiles"))
        #expect(try room.days(id).first == "20280229")
    }

    @Test func `one date is moved, the others stay`() throws {
        let id = try weekly()
        let date = try room.dates(id)[2]
        var fields = room.form("Permanence au café", ["start_day": "2030-01-30", "scope": "one"])
        fields.append("x", "")
        let address = AgendaPaths.occurrence(date.id, in: room.space)
        #expect(try room.visit(.malik).put(address, fields).status == 303)
        #expect(try room.visit(.loic).get(address).words.contains("Mercredi 30 janvier 2030"))
        #expect(
            try room.dates(id).map(\.recurrence).sorted() == [
                "20300115T180000", "20300122T180000", "20300129T180000", "20300205T180000",
                "20300212T180000",
            ])
        #expect(try room.list("view=day&date=2030-01-30").words.contains("Permanence au café"))
        #expect(try room.event(id).sequence == 1)
    }

    @Test func `this one and those after it become a series of their own`() throws {
        let id = try weekly()
        let dates = try room.dates(id)
        let address = AgendaPaths.occurrence(dates[2].id, in: room.space)
        let form = try room.visit(.malik).get(
            AgendaPaths.occurrenceEdit(dates[2].id, in: room.space) + "?scope=following")
        #expect(form.text.contains("value=\"2030-01-29\""))
        let answer = try room.visit(.malik).put(
            address,
            room.form(
                "Permanence du soir",
                [
                    "start_day": "2030-01-29", "start_time": "20:00", "end_time": "21:00",
                    "repeat": "weekly", "every": "1", "ends": "count", "count": "3",
                    "scope": "following",
                ]))
        let later = try #require(
            answer.location?.split(separator: "/").last.flatMap { Item.ID(segment: String($0)) })
        #expect(try room.days(id) == ["20300115", "20300122"])
        #expect(
            try room.dates(later).map(\.recurrence) == [
                "20300129T200000", "20300205T200000", "20300212T200000",
            ])
        // The rows are those that were there: what hangs from them goes along.
        #expect(try room.dates(later).map(\.id) == dates[2...].map(\.id))
        #expect(try room.event(later).series == id)
    }

    @Test func `all dates move with the start, and keep their rows`() throws {
        let id = try weekly()
        let before = try room.dates(id).map(\.id)
        let answer = try room.visit(.malik).put(
            AgendaPaths.event(id, in: room.space),
            room.form(
                "Permanence",
                [
                    "start_day": "2030-01-16", "repeat": "weekly", "every": "1", "ends": "count",
                    "count": "5",
                ]))
        #expect(answer.status == 303)
        #expect(try room.days(id).first == "20300116")
        #expect(try room.dates(id).map(\.id) == before)
    }

    @Test func `a summer evening stays at its hour`() throws {
        let id = try room.add(
            "Chorale",
            [
                "start_day": "2026-03-26", "start_time": "19:00", "end_time": "20:00",
                "repeat": "weekly", "every": "1", "ends": "count", "count": "2",
            ])
        let starts = try room.dates(id).map(\.startsAt.timeIntervalSince1970)
        #expect(starts[1] - starts[0] == 7 * 86_400 - 3600)
    }
}
