import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("Dates that an event has no more") struct LeavingTests {
    let here: PeopleTown

    init() throws { here = try PeopleTown() }

    private static let weekly = ["repeat": "weekly", "every": "1", "ends": "count", "count": "4"]

    private func edit(_ id: Item.ID, _ changes: [String: String]) throws {
        let answer = try here.town.visit(as: .malik).put(
            AgendaPaths.event(id, in: here.space),
            here.form(Self.weekly.merging(changes) { $1 }))
        #expect(answer.status == 303, "\(answer.words)")
        try here.town.runJobs()
    }

    private func names(_ id: Item.ID) throws -> [String] {
        try here.dates(id).map {
            $0.occurrence.recurrence.prefix(8) + ($0.occurrence.isCancelled ? " off" : "")
        }
    }

    private func remove(_ date: Occurrence.ID, _ scope: String) throws {
        try here.town.visit(as: .malik).post(
            AgendaPaths.occurrenceCancellation(date, in: here.space),
            ["scope": scope, "word": "", "do": "remove"])
        try here.town.runJobs()
    }

    @Test func `a shorter series keeps what was answered, and tells those who did`() throws {
        let id = try here.event(Self.weekly, rules: ["seats": "10"])
        try here.answer(id, .amina, "yes", number: 3)
        try here.answer(id, .sofia, "yes", number: 0)
        try edit(id, ["count": "2"])
        #expect(try names(id) == ["20190617", "20190624", "20190708 off"])
        #expect(try here.own(id, .amina, number: 2)?.word == .yes)
        #expect(try here.reasons(.amina) == ["eventCancelled"])
        let title = try #require(try here.titles(.amina).first)
        #expect(title.contains("8\u{A0}juillet 2019") || title.contains("8 juillet 2019"))
        #expect(try here.reasons(.sofia).isEmpty)
        // It is made longer again.
        try edit(id, ["count": "4"])
        #expect(try names(id) == ["20190617", "20190624", "20190701", "20190708"])
        #expect(try here.reasons(.amina) == ["eventCancelled", "eventRestored"])
    }

    @Test func `a date that is taken out is told to those who come, and comes back`() throws {
        let id = try here.event(Self.weekly, rules: ["seats": "10"])
        try here.answer(id, .amina, "yes", number: 1)
        let date = try here.date(id, 1).id
        try remove(date, "one")
        #expect(try here.reasons(.amina) == ["eventCancelled"])
        #expect(try names(id)[1] == "20190624 off")
        let address = AgendaPaths.occurrence(date, in: here.space)
        #expect(try here.town.visit(as: .loic).get(address).words.contains("Annulé"))
        try here.town.visit(as: .malik).delete(
            AgendaPaths.occurrenceCancellation(date, in: here.space))
        try here.town.runJobs()
        #expect(try names(id)[1] == "20190624")
        #expect(try here.reasons(.amina) == ["eventCancelled", "eventRestored"])
        #expect(try here.own(id, .amina, number: 1)?.word == .yes)
    }

    @Test func `those that follow are taken out, but for what was answered`() throws {
        let id = try here.event(Self.weekly, rules: ["seats": "10"])
        try here.answer(id, .amina, "maybe", number: 2)
        try remove(here.date(id, 1).id, "following")
        #expect(try names(id) == ["20190617", "20190701 off"])
        #expect(try here.reasons(.amina) == ["eventCancelled"])
    }

    @Test func `who follows learns of dates that nobody had answered`() throws {
        let id = try here.event(Self.weekly)
        try here.town.visit(as: .loic).post(
            SpacePaths.following(in: here.space),
            ["target": "item-\(id)", "level": "messages"])
        try edit(id, ["count": "2"])
        #expect(try names(id) == ["20190617", "20190624"])
        let title = try #require(try here.titles(.loic).first)
        #expect(title.contains("et 1\u{A0}autre date"))
    }

    @Test func `what has been has been, whatever becomes of the rule`() throws {
        let start = ["start_day": "2019-06-05"]
        let id = try here.event(Self.weekly.merging(start) { $1 }, rules: ["seats": "10"])
        try here.answer(id, .amina, "yes", number: 0)
        let first = try here.date(id, 0)
        try here.town.wait(5 * PeopleTown.day)
        try edit(id, ["start_day": "2019-06-13", "count": "2"])
        #expect(try names(id) == ["20190605", "20190613", "20190620"])
        #expect(try here.date(id, 0).id == first.id)
        #expect(try here.own(id, .amina, number: 0)?.word == .yes)
    }

    @Test func `the deadline moves with the event`() throws {
        let id = try here.event(rules: ["until_day": "2019-06-16", "until_time": "12:00"])
        let answer = try here.town.visit(as: .malik).put(
            AgendaPaths.event(id, in: here.space), here.form(["start_day": "2019-06-20"]))
        #expect(answer.status == 303)
        let deadline = ISO8601DateFormatter().date(from: "2019-06-19T12:00:00+02:00")
        #expect(try here.date(id).deadline == deadline)
        #expect(try here.date(id).rules.until == deadline)
        let page = try here.town.visit(as: .malik).get(GatheringPaths.rules(id, in: here.space))
        #expect(page.input("until_day") == "2019-06-19")
    }

    @Test func `what is different on a date goes with it, unless it was answered`() throws {
        let id = try here.event(Self.weekly, rules: ["seats": "10"])
        try here.answer(id, .amina, "yes", number: 3)
        for number in [2, 3] {
            let date = try here.date(id, number)
            let day = date.occurrence.recurrence.prefix(8)
            let start = "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))"
            try here.town.visit(as: .malik).put(
                AgendaPaths.occurrence(date.id, in: here.space),
                here.form(["title": "Pique-nique", "start_day": start, "scope": "one"]))
        }
        try edit(id, ["count": "2"])
        let left = try here.town.site.database.read { try OverrideStore(db: $0).all(of: id) }
        #expect(left.map(\.recurrence) == ["20190708T180000"])
        #expect(left.first?.title == "Pique-nique")
        #expect(try names(id).last == "20190708 off")
        let file = try here.town.visit(as: .loic).get(AgendaPaths.file(id, in: here.space))
        #expect(file.text.contains("STATUS:CANCELLED"))
        try edit(id, ["count": "4"])
        #expect(try here.dates(id)[2].title == "Réunion de bassin")
        #expect(try names(id).last == "20190708")
        #expect(try here.date(id, 3).title == "Pique-nique")
    }
}
