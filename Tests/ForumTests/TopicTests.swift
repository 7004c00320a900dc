import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Forum

@Suite("Topics") struct TopicTests {
    let square: ForumTown

    init() throws { square = try ForumTown() }

    @Test func `a member opens a topic, and the others read and answer it`() throws {
        let topic = try square.open("Prouver dix ans de mandat", ["tags": "livret 2, jury"])
        let page = try square.visit(.loic).get(square.address(topic))
        #expect(page.status == 200)
        for word in ["Prouver dix ans de mandat", "Bonjour à toutes et tous", "Entraide", "jury"] {
            #expect(page.words.contains(word))
        }
        let answer = try square.post("Des attestations suffisent.", in: topic, by: .loic)
        #expect(answer.status == 303)
        let after = try square.visit(.amina).get(square.address(topic)).words
        #expect(after.contains("Des attestations suffisent."))
        #expect(after.contains("Loïc Le Goff"))
        #expect(after.contains("1 réponse"))
    }

    @Test func `the list says who opened a topic, how many answered, who last and when`() throws {
        let topic = try square.open("Congé de formation")
        try square.town.wait(86_400)
        try square.reply("Oui.", in: topic, by: .loic)
        try square.town.wait(3600)
        let words = try square.visit(.sofia).get(square.home).words
        #expect(words.contains("Congé de formation"))
        #expect(words.contains("Amina Haddad"))
        #expect(words.contains("1 réponse"))
        #expect(words.contains("dernière de Loïc Le Goff, aujourd’hui à 14 h 30"))
        try square.town.wait(86_400)
        #expect(try square.visit(.sofia).get(square.home).words.contains("hier à 14 h 30"))
    }

    @Test func `partners read and do not write, and the page says so`() throws {
        let topic = try square.open("Visible des partenaires")
        let region = try square.visit(.region)
        let page = try region.get(square.address(topic))
        #expect(page.status == 200)
        #expect(page.words.contains("Les partenaires lisent le forum"))
        #expect(!page.text.contains("name=\"text\""))
        #expect(try square.post("Bonjour", in: topic, by: .region).status == 403)
    }

    @Test func `guests of a public space see neither topics nor names`() throws {
        let topic = try square.open("Rien pour les passants")
        try square.change("UPDATE space SET is_public = 1")
        let guest = square.town.guest()
        let list = try guest.get(square.home)
        #expect(list.status == 200)
        #expect(list.words.contains("Connectez-vous pour lire le forum"))
        #expect(!list.words.contains("Rien pour") && !list.words.contains("Amina"))
        #expect(try guest.get(square.address(topic)).status == 404)
        let theme = ForumPaths.theme(square.theme, in: square.space)
        #expect(try guest.get(theme).status == 404)
    }

    @Test func `a theme for a group hides its topics from everybody else`() throws {
        let group = try square.group("Ouest", [.amina, .loic])
        let theme = try square.theme("Ouest", ["audience": "groups", "group": group])
        let topic = try square.open("Entre nous", in: theme)
        #expect(try square.visit(.loic).get(square.address(topic)).status == 200)
        #expect(try square.visit(.malik).get(square.address(topic)).status == 200)
        for other in [Resident.sofia, .region] {
            #expect(try square.visit(other).get(square.address(topic)).status == 404)
            #expect(try !square.visit(other).get(square.home).words.contains("Entre nous"))
            let post = try square.post(1, of: topic)
            let address = ForumPaths.post(post, in: square.space)
            #expect(try square.visit(other).get(address).status == 404)
        }
    }

    @Test func `where only moderators open topics, members answer`() throws {
        let theme = try square.theme("Annonces", ["opening": "moderators"])
        let new = ForumPaths.newTopic(theme, in: square.space)
        #expect(try square.visit(.amina).get(new).status == 403)
        let topic = try square.open("À savoir", by: .malik, in: theme)
        #expect(try square.post("Merci.", in: topic, by: .amina).status == 303)
    }

    @Test func `pinned topics come first, and a pin ends on its day`() throws {
        let old = try square.open("Ancien")
        try square.town.wait(60)
        try square.open("Récent", by: .loic)
        #expect(try order("Récent", "Ancien"))
        let pin = ForumPaths.pin(old, in: square.space)
        #expect(try square.visit(.malik).post(pin, ["day": "2019-06-02"]).status == 422)
        try square.visit(.malik).post(pin, ["day": "2019-06-04"])
        #expect(try order("Ancien", "Récent"))
        #expect(try square.visit(.amina).get(square.address(old)).words.contains("mardi 4 juin"))
        try square.town.wait(2 * 86_400)
        #expect(try order("Récent", "Ancien"))
    }

    @Test func `opening the same topic twice in a row is asked about, and may be meant`() throws {
        try square.open("Une question")
        let address = ForumPaths.topics(square.theme, in: square.space)
        let fields: FormFields = ["title": "Une question", "text": "Bonjour.", "tags": ""]
        let second = try square.visit(.amina).post(address, fields)
        #expect(second.status == 409)
        #expect(second.text.contains("Bonjour."))
        var again = fields
        again.append("again", "1")
        #expect(try square.visit(.amina).post(address, again).status == 303)
    }

    @Test func `a topic without a title or a text comes back with what was typed`() throws {
        let address = ForumPaths.topics(square.theme, in: square.space)
        let amina = try square.visit(.amina)
        let untitled = try amina.post(address, ["title": " ", "text": "Gardé ?", "tags": "a"])
        #expect(untitled.status == 422)
        #expect(untitled.text.contains("Gardé ?"))
        let empty = try amina.post(address, ["title": "Gardé aussi", "text": "", "tags": ""])
        #expect(empty.status == 422)
        #expect(empty.input("title") == "Gardé aussi")
        let many = try amina.post(
            address, ["title": "T", "text": "t", "tags": "a,b,c,d,e,f"])
        #expect(many.status == 422)
        #expect(try square.count("SELECT COUNT(*) AS n FROM topic AS t") == 0)
    }

    private func order(_ first: String, _ second: String) throws -> Bool {
        let words = try square.visit(.sofia).get(square.home).words
        guard let one = words.range(of: first), let two = words.range(of: second) else {
            return false
        }
        return one.lowerBound < two.lowerBound
    }
}
