import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("Errors in vetted documents") struct ErratumTests {
    let here: CareTown
    let id: Item.ID

    init() throws {
        here = try CareTown()
        id = try here.publish()
    }

    private var errata: String { ErratumPaths.errata(id, in: here.space) }

    @discardableResult
    private func report(_ resident: Resident, _ words: String = "L’article L. 6411-1 a changé")
        throws
        -> Answer
    {
        try here.town.visit(as: resident).post(errata, ["mistake": words, "place": "page 12"])
    }

    @Test func `a member reports, moderators are told and see it on the page and in what waits`()
        throws
    {
        let answer = try report(.amina)
        #expect(answer.status == 303)
        #expect(try here.told(.malik, "documentErrorReported") == 1)
        #expect(try here.told(.loic, "documentErrorReported") == 0)
        #expect(try here.tasks(.malik).words.contains("Erreurs signalées"))
        #expect(try here.page(id, as: .malik).words.contains("L’article L. 6411-1 a changé"))
        let malik = try here.visit(.malik).get(errata).words
        #expect(malik.contains("L’article L. 6411-1 a changé") && malik.contains("page 12"))
        #expect(malik.contains("Amina Haddad"))
        #expect(try !here.visit(.loic).get(errata).words.contains("L. 6411-1"))
        #expect(try here.page(id, as: .amina).words.contains("L’article L. 6411-1 a changé"))
        #expect(try !here.page(id, as: .loic).words.contains("L. 6411-1"))
        let address = try #require(answer.location)
        #expect(try here.town.visit(as: .loic).get(address).status == 404)
    }

    @Test func `one has one open report on a document, and another once it is settled`() throws {
        let address = try #require(try report(.amina).location)
        try report(.amina, "Encore")
        #expect(try here.count("SELECT COUNT(*) FROM document_erratum AS e") == 1)
        #expect(try here.told(.malik, "documentErrorReported") == 1)
        try report(.loic)
        #expect(try here.count("SELECT COUNT(*) FROM document_erratum AS e") == 2)
        let malik = try here.town.visit(as: .malik)
        #expect(try malik.put(address, ["outcome": "corrected"]).status == 303)
        try report(.amina, "Encore")
        #expect(try here.count("SELECT COUNT(*) FROM document_erratum AS e") == 3)
    }

    @Test func `it is settled once, with an answer that its reporter hears`() throws {
        let address = try #require(try report(.amina).location)
        let malik = try here.town.visit(as: .malik)
        #expect(try here.town.visit(as: .amina).put(address, ["outcome": "nothing"]).status == 403)
        #expect(try malik.put(address).status == 422)
        let mute = try malik.put(address, ["outcome": "words", "answer": " \u{200B}"])
        #expect(mute.status == 422 && mute.words.contains("Écrivez votre réponse"))
        let said: FormFields = ["outcome": "words", "answer": "Vu : rectifié à l’été."]
        #expect(try malik.put(address, said).status == 303)
        #expect(try here.told(.amina, "documentErrorSettled") == 1)
        let amina = try here.town.visit(as: .amina).get(address).words
        #expect(amina.contains("Réponse de Malik Benali") && amina.contains("rectifié à l’été"))
        let again = try here.town.visit(as: .claire).put(address, ["outcome": "nothing"])
        #expect(again.status == 409 && again.words.contains("déjà répondu"))
        #expect(try here.told(.amina, "documentErrorSettled") == 1)
        #expect(try !here.tasks(.malik).words.contains("Erreurs signalées"))
        #expect(try here.page(id, as: .malik).words.contains("1 signalement, dont 0 à traiter"))
        #expect(try malik.get(errata).words.contains("Réponse de Malik Benali"))
    }

    @Test func `nothing at all, too much, a partner and a stranger are refused`() throws {
        #expect(try report(.amina, " \n").status == 422)
        let long = try report(.amina, String(repeating: "é", count: 2_001))
        #expect(long.status == 422 && long.words.contains("ééé"))
        #expect(try report(.amina, String(repeating: "é", count: 2_000)).status == 303)
        #expect(try report(.region).status == 403)
        #expect(try here.town.guest().post(errata, ["mistake": "Faux"]).status == 401)
    }

    @Test func `of an erased person the words stay, without the name`() throws {
        let address = try #require(try report(.amina).location)
        let amina = try here.town.person(.amina)
        try here.change(
            "UPDATE document_erratum SET person_id = NULL WHERE person_id = \(amina)")
        let malik = try here.town.visit(as: .malik)
        let page = try malik.get(address).words
        #expect(page.contains("L. 6411-1") && page.contains("Compte supprimé"))
        #expect(try malik.put(address, ["outcome": "corrected"]).status == 303)
    }

    @Test func `words that look like markup are shown as they were written`() throws {
        try report(.amina, "<script>alert(1)</script>\nligne 2")
        let page = try here.page(id, as: .malik)
        #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(!page.text.contains("<script>alert"))
    }
}
