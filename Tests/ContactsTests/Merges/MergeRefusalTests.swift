import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("Merges of contacts that are refused") struct MergeRefusalTests {
    let pair: MergeTown

    init() throws { pair = try MergeTown() }

    private func refused(_ answer: Answer, _ sentence: String) throws {
        #expect(answer.status == 409 || answer.status == 422, "\(answer.status)")
        #expect(answer.words.contains(sentence), "\(answer.words)")
        #expect(try pair.merges().count <= 1)
    }

    @Test func `with a card in the bin, of another space, or none`() throws {
        let sentence = "L’autre fiche n’est pas là"
        try pair.here.visit(.malik).delete(pair.path(pair.second))
        try refused(pair.merge(), sentence)
        let elsewhere = try pair.here.town.space(.network)
        let far = try pair.here.visit(.claire).post(
            ContactsPaths.contacts(in: elsewhere), pair.here.form("Dupont"))
        let id = try #require(far.location?.split(separator: "/").last.map(String.init))
        for other in [id, "999999", "x", ""] {
            try refused(
                pair.here.visit(.claire).post(pair.form(pair.first), ["with": other]), sentence)
        }
    }

    @Test func `with itself, and a person with an organisation`() throws {
        let visit = try pair.here.visit(.malik)
        try refused(
            visit.post(pair.form(pair.first), ["with": pair.first.description]), "elle-même")
        let home = try pair.here.organisation("Région")
        try refused(
            visit.post(pair.form(pair.first), ["with": home.description]), "Une personne et une")
    }

    @Test func `with a card that waits for review`() throws {
        let waits = try pair.here.add("Dupont", by: .amina)
        try refused(
            pair.here.visit(.malik).post(pair.form(pair.first), ["with": waits.description]),
            "attend la relecture")
    }

    @Test func `of two who merge the same at once, the second is told`() throws {
        try pair.merge()
        try refused(pair.merge(by: .claire), "L’autre fiche n’est pas là")
        try refused(
            pair.here.visit(.claire).post(
                pair.form(pair.second), ["with": pair.first.description, "kept": "1"]),
            "vient d’être fusionnée")
        #expect(try pair.merges().count == 1)
    }

    @Test func `of a card that was changed while one chose`() throws {
        let page = try pair.here.visit(.claire).get(pair.form(pair.first) + "?with=\(pair.second)")
        let version = try page.text.hidden("version")
        try pair.here.visit(.malik).put(pair.path(pair.second), pair.here.form("Durand"))
        let late = try pair.merge(["kept": "1", "version": version], by: .claire)
        #expect(late.status == 409 && late.words.contains("Durand"))
        #expect(try pair.merges().isEmpty)
    }

    @Test func `while a correction of the card that goes waits to be read`() throws {
        let (space, second) = (pair.here.space.id, pair.second)
        try pair.here.town.site.database.write {
            try $0.run(
                """
                INSERT INTO contact_correction (contact_id, space_id, content, state, sent_at)
                VALUES (\(second), \(space), '{}', 'waiting', \(pair.here.town.now))
                """)
        }
        try refused(pair.merge(), "attend d’être relue")
        #expect(try pair.merge(["kept": "2"]).status == 303)
    }
}
