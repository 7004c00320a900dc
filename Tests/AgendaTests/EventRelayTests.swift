import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Agenda

@Suite("Events that another space shows") struct EventRelayTests {
    let here: AgendaTown

    init() throws {
        here = try AgendaTown()
        try here.town.partSides()
        try here.town.tieTogether()
    }

    /// Published above, and accepted there.
    private func publish(_ id: Item.ID) throws -> String {
        let above = try here.town.space(.network).id.description
        try here.visit(.malik).post(
            "\(Town.centre)/items/\(id)/publishing", ["space": above])
        let found: Int64? = try here.town.site.database.read {
            try $0.value("SELECT r.item_id FROM relay AS r WHERE r.source_id = \(id)")
        }
        let address = "\(Town.network)/network/\(try #require(found))"
        try here.visit(.sofia).post(address + "/acceptance")
        return address
    }

    @Test func `it is read with its day and place, and without who answers`() throws {
        let id = try here.add("Journée d’étude", ["text": "Programme à venir"])
        let address = try publish(id)
        let page = try here.visit(.malik).get(address)
        #expect(page.words.contains("Mardi 15 janvier 2030 de 18 h à 20 h"))
        #expect(
            page.words.contains("Bourse du travail") && page.words.contains("Programme à venir"))
        let agenda = try here.visit(.malik).get("\(Town.network)/agenda?view=list")
        #expect(agenda.words.contains("Journée d’étude mardi 15 janvier 2030"))
        #expect(try here.visit(.amina).get(address).status == 404)
    }

    @Test func `a proposal that waits cannot be published elsewhere`() throws {
        let id = try here.add("Proposée", ["do": "propose"], by: .amina)
        let form = try here.visit(.malik).get("\(Town.centre)/items/\(id)/publishing")
        #expect(
            !form.text.contains("name=\"space\"") && form.words.contains("Seul ce qui est publié"))
    }

    @Test func `one that is cancelled says so there, and one that is deleted is gone`() throws {
        let id = try here.add("Sortie")
        let address = try publish(id)
        try here.visit(.malik).post("\(Town.centre)/agenda/\(id)/cancellation", ["word": "Pluie"])
        #expect(try here.visit(.malik).get(address).words.contains("Annulé"))
        try here.visit(.malik).delete(AgendaPaths.event(id, in: here.space))
        #expect(try here.visit(.malik).get(address).status == 404)
    }

    @Test func `one that comes again shows its next date, as that was changed`() throws {
        let id = try here.add(
            "Permanence", ["repeat": "weekly", "every": "1", "ends": "count", "count": "5"])
        let dates = try here.dates(id)
        let moved = here.form(
            "Permanence", ["start_day": "2030-01-16", "text": "Salle des fêtes", "scope": "one"])
        let first = AgendaPaths.occurrence(dates[0].id, in: here.space)
        #expect(try here.visit(.malik).put(first, moved).status == 303)
        let address = try publish(id)
        let page = try here.visit(.malik).get(address)
        #expect(page.words.contains("Prochaine date") && page.words.contains("16 janvier 2030"))
        #expect(page.words.contains("Salle des fêtes"))
        let list = try here.visit(.malik).get("\(Town.network)/network")
        #expect(list.words.contains("mercredi 16 janvier 2030"))
        try here.visit(.malik).post(
            AgendaPaths.occurrenceCancellation(dates[0].id, in: here.space),
            ["scope": "one", "word": ""])
        let then = try here.visit(.malik).get("\(Town.network)/network")
        #expect(then.words.contains("mardi 22 janvier 2030"), "\(then.words)")
    }
}
