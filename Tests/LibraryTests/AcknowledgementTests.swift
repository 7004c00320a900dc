import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("Acknowledgements") struct AcknowledgementTests {
    let here: CareTown

    init() throws { here = try CareTown() }

    private func list(_ id: Item.ID) -> String { AcknowledgementPaths.list(id, in: here.space) }

    private func version(_ id: Item.ID) throws -> String {
        AcknowledgementPaths.version(try here.vetted(id), in: here.space)
    }

    private func ask(_ id: Item.ID, _ fields: FormFields = ["audience": "space"]) throws {
        #expect(try here.town.visit(as: .malik).post(list(id), fields).status == 303)
        try here.town.runJobs()
    }

    private func tally(_ id: Item.ID) throws -> String {
        try here.town.visit(as: .malik).get(list(id)).words
    }

    @Test func `members are expected and told once, partners are not`() throws {
        let id = try here.publish()
        #expect(try here.town.visit(as: .amina).post(list(id)).status == 403)
        try ask(id)
        for resident in [Resident.amina, .loic, .sofia, .denis, .claire] {
            #expect(try here.told(resident, "documentToAcknowledge") == 1)
        }
        #expect(try here.told(.region, "documentToAcknowledge") == 0)
        #expect(try tally(id).contains("0 personne sur 6"))
        try ask(id, ["audience": "space", "remind_days": "3"])
        #expect(try here.told(.amina, "documentToAcknowledge") == 1)
        let region = try here.town.visit(as: .region)
        #expect(try !here.page(id, as: .region).words.contains("J’ai pris connaissance"))
        #expect(try region.post(version(id)).status == 403)
        #expect(try !here.tasks(.region).words.contains("Guide de la VAE"))
    }

    @Test func `one confirms on the page or among what waits, and the first time counts`() throws {
        let id = try here.publish()
        try ask(id)
        let amina = try here.town.visit(as: .amina)
        #expect(try here.page(id, as: .amina).words.contains("J’ai pris connaissance"))
        let tasks = try here.tasks(.amina)
        #expect(tasks.text.contains("action=\"\(try version(id))\""))
        let answer = try amina.post(version(id), ["back": tasks.input("back") ?? ""])
        #expect(answer.location == "/\(here.space.slug)/tasks")
        #expect(try !here.tasks(.amina).words.contains("Guide de la VAE"))
        try here.town.wait(3_600)
        #expect(try amina.post(version(id)).status == 303)
        let page = try here.page(id, as: .amina).words
        #expect(page.contains("Vous avez pris connaissance") && page.contains("14 h 30"))
        #expect(try tally(id).contains("1 personne sur 6"))
        let parts = try tally(id).components(separatedBy: "Ont pris connaissance")
        #expect(parts.count == 2 && parts[1].contains("Amina Haddad"))
        #expect(parts[0].contains("Loïc Le Goff") && !parts[0].contains("Amina Haddad"))
        #expect(try amina.get(list(id)).status == 403)
    }

    @Test func `another version asks again only when it is substantial`() throws {
        let id = try here.publish()
        try ask(id)
        let (amina, loic) = (
            try here.town.visit(as: .amina), try here.town.visit(as: .loic)
        )
        let first = try version(id)
        try amina.post(first)
        try here.renew(id, substantial: false, "Une coquille en moins")
        try here.town.runJobs()
        #expect(try tally(id).contains("1 personne sur 6"))
        #expect(try here.told(.amina, "documentToAcknowledge") == 1)
        // The page that was open shows the version before, which says the same.
        #expect(try loic.post(first).status == 303)
        let second = try version(id)
        try here.renew(id, substantial: true, "Le plafond a changé")
        try here.town.runJobs()
        #expect(try tally(id).contains("0 personne sur 6"))
        #expect(try here.told(.amina, "documentToAcknowledge") == 2)
        let late = try amina.post(second)
        #expect(late.status == 409 && late.words.contains("nouvelle version importante"))
        #expect(try amina.post(version(id)).status == 303)
        #expect(try tally(id).contains("1 personne sur 6"))
    }

    @Test func `some groups are asked, with the partners in them who read the document`() throws {
        let here = try CareTown(group: [.amina, .region, .loic])
        let id = try here.publish()
        let group = try here.town.group("Financeurs", [.region, .sofia, .amina])
        let malik = try here.town.visit(as: .malik)
        let list = AcknowledgementPaths.list(id, in: here.space)
        let none = try malik.post(list, ["audience": "groups"])
        #expect(none.status == 422 && none.words.contains("Choisissez au moins un groupe"))
        #expect(try malik.post(list, ["audience": "groups", "group": group]).status == 303)
        try here.town.runJobs()
        #expect(try malik.get(list).words.contains("0 personne sur 2"))
        for (resident, count) in [(Resident.region, 1), (.amina, 1), (.sofia, 0), (.loic, 0)] {
            #expect(try here.told(resident, "documentToAcknowledge") == count)
        }
        let version = AcknowledgementPaths.version(try here.vetted(id), in: here.space)
        #expect(try here.town.visit(as: .region).post(version).status == 303)
        #expect(try here.town.visit(as: .loic).post(version).status == 403)
        #expect(try here.town.visit(as: .sofia).post(version).status == 404)
        #expect(try malik.get(list).words.contains("1 personne sur 2"))
    }

    @Test func `those who leave and those who join are counted as they are`() throws {
        let id = try here.publish()
        try ask(id)
        try here.town.visit(as: .amina).post(version(id))
        let amina = try here.town.person(.amina)
        try here.change("DELETE FROM membership WHERE person_id = \(amina)")
        #expect(try tally(id).contains("0 personne sur 5"))
        try here.town.crowd(2)
        #expect(try tally(id).contains("0 personne sur 7"))
        let table = try here.town.visit(as: .malik).get(
            AcknowledgementPaths.table(id, in: here.space)
        ).text
        #expect(table.contains("Amina Haddad,\"confirmé, n’est plus attendu·e\""))
        try here.town.disable(.denis)
        #expect(try tally(id).contains("0 personne sur 6"))
    }

    @Test func `a reminder goes to those who are missing, by hand once a day, by itself once`()
        throws
    {
        let id = try here.publish()
        try ask(id, ["audience": "space", "remind_days": "3"])
        try here.town.visit(as: .amina).post(version(id))
        try here.town.wait(3 * CareTown.day - 60)
        #expect(try here.told(.loic, "acknowledgementReminder") == 0)
        try here.town.wait(1_000)
        #expect(try here.told(.loic, "acknowledgementReminder") == 1)
        #expect(try here.told(.amina, "acknowledgementReminder") == 0)
        let reminder = AcknowledgementPaths.reminder(id, in: here.space)
        let malik = try here.town.visit(as: .malik)
        #expect(try malik.post(reminder).status == 409)
        try here.town.wait(10 * CareTown.day)
        #expect(try here.told(.loic, "acknowledgementReminder") == 1)
        #expect(try here.town.visit(as: .loic).post(reminder).status == 403)
        #expect(try malik.post(reminder).status == 303)
        #expect(try malik.post(reminder).status == 409)
        try here.town.runJobs()
        #expect(try here.told(.loic, "acknowledgementReminder") == 2)
    }

    @Test func `of many each is told once, in pieces`() throws {
        try here.town.crowd(450)
        let id = try here.publish()
        try ask(id)
        #expect(
            try here.count(
                """
                SELECT COUNT(*) FROM notice AS n WHERE n.reason = 'documentToAcknowledge'
                """) == 455)
        #expect(
            try here.count(
                """
                SELECT COUNT(DISTINCT n.person_id) FROM notice AS n
                WHERE n.reason = 'documentToAcknowledge'
                """) == 455)
        let page = try here.town.visit(as: .malik).get(list(id))
        #expect(page.words.contains("sur 456"))
        let next = try #require(page.values(of: "href").first { $0.contains("?after=") })
        #expect(try here.town.visit(as: .malik).get(next).words.contains("Foule"))
    }

    @Test func `the table is safe for a spreadsheet`() throws {
        let id = try here.publish()
        try ask(id)
        let amina = try here.town.person(.amina)
        try here.change(
            "UPDATE person SET name = \("=1+1, \"Élodie\"") WHERE id = \(amina)")
        let answer = try here.town.visit(as: .malik).get(
            AcknowledgementPaths.table(id, in: here.space))
        #expect(answer.status == 200)
        #expect(answer.headers["Content-Type"] == "text/csv; charset=utf-8")
        #expect(answer.text.contains("\"'=1+1, \"\"Élodie\"\"\",en attente,,\r\n"))
        #expect(
            try here.town.visit(as: .amina).get(
                AcknowledgementPaths.table(id, in: here.space)
            ).status == 403)
    }

    @Test func `when it ends nobody is asked, and who confirmed counts if it is asked again`()
        throws
    {
        let id = try here.publish()
        try ask(id)
        try here.town.visit(as: .amina).post(version(id))
        let malik = try here.town.visit(as: .malik)
        #expect(try malik.delete(list(id)).status == 303)
        #expect(try !here.tasks(.loic).words.contains("Guide de la VAE"))
        #expect(try here.town.visit(as: .loic).post(version(id)).status == 403)
        try ask(id)
        #expect(try tally(id).contains("1 personne sur 6"))
        #expect(try here.told(.loic, "documentToAcknowledge") == 2)
        #expect(try here.told(.amina, "documentToAcknowledge") == 1)
    }

    @Test func `an archived or trashed document asks nobody`() throws {
        let id = try here.publish()
        try ask(id)
        try here.town.visit(as: .malik).post(LibraryPaths.archiving(id, in: here.space))
        #expect(try !here.tasks(.loic).words.contains("Guide de la VAE"))
        try here.town.visit(as: .malik).delete(LibraryPaths.archiving(id, in: here.space))
        #expect(try here.tasks(.loic).words.contains("Guide de la VAE"))
        try here.town.visit(as: .malik).delete(LibraryPaths.document(id, in: here.space))
        #expect(try !here.tasks(.loic).words.contains("Guide de la VAE"))
        #expect(try here.town.visit(as: .loic).post(version(id)).status == 404)
    }
}
