import Community
import Content
import HTTP
import TestKit
import Testing

@testable import Agenda

@Suite("A word that is corrected") struct CorrectionTests {
    let here: PeopleTown

    init() throws { here = try PeopleTown() }

    private static let weekly = ["repeat": "weekly", "every": "1", "ends": "count", "count": "4"]

    private func correct(
        _ id: Item.ID, _ scope: String, _ changes: [String: String]
    ) throws {
        let usual = scope == "one" ? [:] : Self.weekly
        let fields = usual.merging(["scope": scope]) { $1 }.merging(changes) { $1 }
        let answer = try here.town.visit(as: .malik).put(
            AgendaPaths.occurrence(here.date(id).id, in: here.space), here.form(fields))
        #expect(answer.status == 303, "\(answer.words)")
        try here.town.runJobs()
    }

    @Test(arguments: ["one", "following"])
    func `mails nobody, and another room does`(_ scope: String) throws {
        let id = try here.event(Self.weekly, rules: ["seats": "10"])
        try here.invite(id, "paule@exemple.test")
        let guests = GuestReading(town: here.town)
        let before = try guests.calendars(to: "paule@exemple.test").count
        try correct(id, scope, ["title": "Réunion de bassin minier"])
        #expect(try here.date(id).title == "Réunion de bassin minier")
        #expect(try here.date(id).sequence == 0)
        #expect(try guests.calendars(to: "paule@exemple.test").count == before)
        try correct(id, scope, ["title": "Réunion de bassin minier", "room": "Salle 2"])
        #expect(try here.date(id).sequence == 1)
        #expect(try guests.calendars(to: "paule@exemple.test").count == before + 1)
    }
}
