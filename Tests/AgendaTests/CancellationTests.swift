import Community
import Content
import HTTP
import TestKit
import Testing

@testable import Agenda

@Suite("What is called off") struct CancellationTests {
    let room: AgendaTown

    init() throws { room = try AgendaTown() }

    private func series() throws -> Item.ID {
        try room.add(
            "Permanence",
            ["repeat": "weekly", "every": "1", "ends": "count", "count": "4"])
    }

    @discardableResult
    private func cancel(
        _ date: Occurrence, _ scope: String, _ more: FormFields = [:]
    ) throws -> Answer {
        var fields: FormFields = ["scope": scope, "word": "La salle est prise."]
        for field in more.all { fields.append(field.name, field.value) }
        return try room.visit(.malik).post(
            AgendaPaths.occurrenceCancellation(date.id, in: room.space), fields)
    }

    @Test func `an event stays in the month with its word, and takes place after all`() throws {
        let id = try room.add("Assemblée")
        let address = AgendaPaths.cancellation(id, in: room.space)
        try room.visit(.malik).post(address, ["word": "Grève des trains."])
        #expect(try room.page(id).words.contains("Grève des trains."))
        #expect(try room.list("view=month&date=2030-01").words.contains("Annulé"))
        try room.visit(.malik).delete(address)
        #expect(try !room.page(id).words.contains("Annulé"))
    }

    @Test func `one date alone`() throws {
        let id = try series()
        let date = try room.dates(id)[1]
        #expect(try cancel(date, "one").status == 303)
        #expect(try room.dates(id).map(\.isCancelled) == [false, true, false, false])
        let page = try room.visit(.loic).get(AgendaPaths.occurrence(date.id, in: room.space))
        #expect(page.words.contains("La salle est prise."))
        try room.visit(.malik).delete(
            AgendaPaths.occurrenceCancellation(date.id, in: room.space))
        #expect(try room.dates(id).allSatisfy { !$0.isCancelled })
    }

    @Test func `those that follow are called off, and the first stay`() throws {
        let id = try series()
        let dates = try room.dates(id)
        #expect(try cancel(dates[2], "following").status == 303)
        #expect(try room.days(id) == ["20300115", "20300122"])
        let page = try room.list("view=day&date=2030-01-29")
        #expect(page.words.contains("Annulé"))
        #expect(try !room.list("view=day&date=2030-01-22").words.contains("Annulé"))
    }

    @Test func `dates are taken out without a word`() throws {
        let id = try series()
        let dates = try room.dates(id)
        #expect(try cancel(dates[1], "one", ["do": "remove"]).status == 303)
        #expect(try room.days(id) == ["20300115", "20300129", "20300205"])
        #expect(try cancel(dates[2], "following", ["do": "remove"]).status == 303)
        #expect(try room.days(id) == ["20300115"])
    }

    @Test func `all of it goes into the trash, and comes back`() throws {
        let id = try series()
        try cancel(try room.dates(id)[0], "all", ["do": "remove"])
        #expect(try !room.list("view=month&date=2030-01").words.contains("Permanence"))
        try room.visit(.malik).post(SpacePaths.restoration(id, in: room.space))
        #expect(try room.list("view=month&date=2030-01").words.contains("Permanence"))
    }
}
