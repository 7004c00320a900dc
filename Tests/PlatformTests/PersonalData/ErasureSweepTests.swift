import Community
import Content
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

/// After an erasure nothing of the person is found anywhere in the database: each column of each
/// table is looked through, but for what is listed here with its ground.
@Suite("What is left of an erased account") struct ErasureSweepTests {
    let here: PersonalTown

    init() throws { here = try PersonalTown() }

    private var town: Town { here.town }

    /// What she says of herself, and what names her.
    private static let traces = ["Haddad", Resident.amina.email, "Zygomatique"]

    /// Tables in which a trace may stand, and why.
    private static let grounds: [String: String] = [
        "search_word": "words of all texts together, to spell by: no line says whose",
        "search_pair": "the same",
    ]

    private func leaveEverything() throws {
        try here.leaveTraces(.amina, "Zygomatique")
        try here.leaveTraces(.loic, "de Loïc")
        let amina = try town.visit(as: .amina)
        let file = try town.pdf("CV Amina Haddad.pdf", "Zygomatique")
        try amina.post(here.topicAddress + "/posts", ["text": "Mon CV."], files: [file])
        let loic = try town.visit(as: .loic)
        let thanks = "Merci @Amina Haddad, c’est noté."
        try loic.post(here.topicAddress + "/posts", ["text": thanks])
        try loic.post("/\(here.space.slug)/items/\(here.news)/comments", ["text": thanks])
        try amina.post(
            "/\(here.space.slug)/items/\(here.news)/report",
            ["reason": "offensive", "text": "Zygomatique"])
        try amina.put("/account", ["name": "Amina Haddad", "about": "Zygomatique"])
        _ = try town.package(of: .amina)
        try town.runJobs()
    }

    private func setRule(_ rule: String) throws {
        let answer = try town.visit(as: .claire).put(
            "/\(here.space.slug)/administration/erasure", ["rule": rule])
        #expect(answer.status == 303)
    }

    private func found(_ traces: [String]) throws -> [String] {
        let dump = try town.site.database.read { try TableDump.rows(of: $0) }
        #expect(dump.count > 80)
        return dump.flatMap { table, text in
            Self.grounds[table] != nil
                ? [] : traces.filter(text.contains).map { "\(table): \($0)" }
        }.sorted()
    }

    @Test func `where words go, nothing of her is anywhere`() throws {
        try setRule("removed")
        try leaveEverything()
        #expect(try found(Self.traces).count > 10)
        #expect(try here.erase(.amina).status == 303)
        try town.wait(3 * 3600)
        #expect(try found(Self.traces) == [])
        let topic = try town.visit(as: .loic).get(here.topicAddress).words
        #expect(topic.contains("Message retiré avec le compte de la personne qui l’avait écrit."))
        #expect(topic.contains("Merci (compte supprimé), c’est noté."))
        #expect(!topic.contains("Zygomatique") && topic.contains("Réponse de Loïc"))
    }

    @Test func `where words stay, they stay without her name`() throws {
        try leaveEverything()
        #expect(try here.erase(.amina).status == 303)
        try town.wait(3 * 3600)
        #expect(try found(["Haddad", Resident.amina.email]) == [])
        let topic = try town.visit(as: .loic).get(here.topicAddress).words
        #expect(topic.contains("Réponse Zygomatique") && topic.contains("CV Compte supprimé.pdf"))
    }

    @Test func `the search finds her words no more where they go, nor her name`() throws {
        try setRule("removed")
        try leaveEverything()
        let search = "/\(here.space.slug)/search?q="
        #expect(try town.visit(as: .loic).get(search + "zygomatique").words.contains("Zygomatique"))
        try here.erase(.amina)
        try town.wait(3600)
        for word in ["zygomatique", "haddad"] {
            let page = try town.visit(as: .loic).get(search + word)
            #expect(!page.text.contains("/forum/topics/"), "\(word)")
        }
    }

    @Test func `only the rule of each space holds there, and she reads it before`() throws {
        try leaveEverything()
        let amina = try town.visit(as: .amina)
        #expect(try amina.get("/account/data").words.contains("messages et commentaires restent"))
        try setRule("removed")
        #expect(
            try amina.get("/account/data").words.contains("messages et commentaires sont retirés"))
        let malik = try town.visit(as: .malik)
        #expect(try malik.get("/\(here.space.slug)/administration/erasure").status == 403)
    }
}
