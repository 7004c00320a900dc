import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Forum

@Suite("Moderating topics") struct TopicModerationTests {
    let square: ForumTown
    let topic: Item.ID

    init() throws {
        square = try ForumTown()
        try square.town.wait(60)
        topic = try square.open("Un sujet")
    }

    private func words(_ topic: Item.ID, _ resident: Resident = .sofia) throws -> String {
        try square.visit(resident).get(square.address(topic)).words
    }

    @Test func `members do not moderate topics, not even their own`() throws {
        for path in [ForumPaths.lock, ForumPaths.pin, ForumPaths.move, ForumPaths.merge] {
            let answer = try square.visit(.amina).post(path(topic, in: square.space))
            #expect(answer.status == 403)
        }
    }

    @Test func `a topic that moves takes the audience of its theme, and says who moved it`() throws
    {
        let theme = try square.theme("Modération", ["audience": "moderators"])
        let post = try square.reply("Caché bientôt.", in: topic, by: .loic)
        let move = ForumPaths.move(topic, in: square.space)
        #expect(try square.visit(.malik).post(move, ["theme": "999"]).status == 422)
        let answer = try square.visit(.malik).post(move, ["theme": theme.description])
        #expect(answer.location == square.address(topic))
        #expect(try words(topic, .malik).contains("Malik Benali a déplacé ce sujet"))
        #expect(try square.visit(.sofia).get(square.address(topic)).status == 404)
        let address = ForumPaths.post(post, in: square.space)
        #expect(try square.visit(.sofia).get(address).status == 404)
        let back = ["theme": square.theme.description]
        try square.visit(.malik).post(move, FormFields(back.map { .init(name: $0, value: $1) }))
        #expect(try square.visit(.sofia).get(square.address(topic)).status == 200)
    }

    @Test func `a theme that changes its audience changes that of its topics`() throws {
        let fields: FormFields = [
            "name": "Entraide", "summary": "", "colour": "red", "audience": "moderators",
            "opening": "participants",
        ]
        let address = ForumPaths.theme(square.theme, in: square.space)
        #expect(try square.visit(.malik).put(address, fields).status == 303)
        #expect(try square.visit(.sofia).get(square.address(topic)).status == 404)
        #expect(try square.visit(.malik).get(square.address(topic)).status == 200)
    }

    @Test func `two topics become one, and the old addresses lead there`() throws {
        let other = try square.open("Le même sujet", by: .loic)
        try square.reply("Chez l’autre.", in: other, by: .denis)
        let moved = try square.post(1, of: topic)
        _ = try square.visit(.sofia).get(square.address(topic))
        _ = try square.visit(.sofia).get(square.address(other))
        let merge = ForumPaths.merge(topic, in: square.space)
        let answer = try square.visit(.malik).post(merge, ["into": other.description])
        #expect(answer.status == 303)
        let old = try square.visit(.sofia).get(square.address(topic))
        #expect(old.status == 301)
        #expect(old.location == square.address(other))
        let page = try words(other)
        #expect(page.contains("Bonjour à toutes et tous."))
        #expect(page.contains("Malik Benali a réuni à ce sujet 1 message"))
        #expect(!page.contains("Nouveau depuis"))
        let post = try square.visit(.sofia).get(ForumPaths.post(moved, in: square.space))
        #expect(post.location == square.address(other) + "#post-\(moved)")
        #expect(try !square.visit(.sofia).get(square.home).words.contains("Un sujet"))
        #expect(try square.visit(.denis).get(square.address(other)).words.contains("2 réponses"))
    }

    @Test func `an answer to a merged topic comes back with the way to the other`() throws {
        let other = try square.open("Le bon sujet", by: .loic)
        let merge = ForumPaths.merge(topic, in: square.space)
        try square.visit(.malik).post(merge, ["address": "https://x" + square.address(other)])
        let answer = try square.post("En retard.", in: topic, by: .denis)
        #expect(answer.status == 409)
        #expect(answer.words.contains("réuni avec «\u{A0}Le bon sujet"))
        #expect(answer.text.contains("En retard.</textarea>"))
        #expect(answer.text.contains(ForumPaths.posts(other, in: square.space)))
    }

    @Test(arguments: ["", "999999", "self", "nonsense"])
    func `a topic is merged into another that exists`(into: String) throws {
        let merge = ForumPaths.merge(topic, in: square.space)
        let value = into == "self" ? topic.description : into
        let answer = try square.visit(.malik).post(merge, ["into": value, "address": ""])
        #expect(answer.status == 422)
        #expect(try words(topic).contains("Bonjour à toutes"))
    }

    @Test func `messages get a topic of their own, and keep their addresses`() throws {
        try square.reply("Sur le sujet.", in: topic, by: .loic)
        let aside = try square.reply("Autre chose.", in: topic, by: .denis)
        let more = try square.reply("Oui, autre chose.", in: topic, by: .loic)
        _ = try square.visit(.sofia).get(square.address(topic))
        let split = ForumPaths.split(topic, in: square.space)
        let malik = try square.visit(.malik)
        #expect(try malik.post(split, ["title": "Autre chose"]).status == 422)
        #expect(try malik.post(split, ["title": "", "from": "2"]).status == 422)
        let answer = try malik.post(
            split, ["title": "Autre chose", "post": aside.description, "from": "4"])
        let new = try #require(answer.location?.split(separator: "/").last.map(String.init))
        let id = try #require(Item.ID(segment: new))
        #expect(try words(id).contains("Malik Benali a ouvert ce sujet avec 2 messages"))
        #expect(try words(topic).contains("Malik Benali a déplacé 2 messages vers un autre"))
        #expect(try !words(topic).contains("Oui, autre chose."))
        let post = try square.visit(.sofia).get(ForumPaths.post(more, in: square.space))
        #expect(post.location == square.address(id) + "#post-\(more)")
        #expect(try !square.visit(.sofia).get(square.home).words.contains("nouveau"))
        #expect(try square.post("Suite.", in: topic, by: .amina).status == 303)
        #expect(try square.post("Suite.", in: id, by: .amina).status == 303)
    }

    @Test func `the first message stays when all others leave`() throws {
        try square.fill(topic, 3)
        let first = try square.post(1, of: topic)
        let split = ForumPaths.split(topic, in: square.space)
        try square.visit(.malik).post(
            split, ["title": "Tout", "from": "1", "post": first.description])
        #expect(try words(topic).contains("Bonjour à toutes et tous."))
    }

    @Test func `a conclusion by its author or a moderator stands first`() throws {
        let address = ForumPaths.conclusion(topic, in: square.space)
        #expect(try square.visit(.loic).put(address, ["text": "Non."]).status == 403)
        #expect(try square.visit(.amina).put(address, ["text": " "]).status == 422)
        let done = try square.visit(.amina).put(address, ["text": "Une **attestation** suffit."])
        #expect(done.status == 303)
        let page = try square.visit(.sofia).get(square.address(topic)).text
        #expect(page.contains("Une <strong>attestation</strong> suffit."))
        let (conclusion, first) = (page.range(of: "attestation"), page.range(of: "Bonjour à"))
        #expect(try #require(conclusion).lowerBound < #require(first).lowerBound)
        #expect(
            try square.count(
                "SELECT COUNT(*) AS n FROM journal AS j WHERE j.verb = 'closed'") == 1)
        try square.visit(.malik).delete(address, ["version": "1"])
        #expect(try !words(topic).contains("attestation"))
    }

    @Test func `a theme with topics is not deleted, an empty one is`() throws {
        let address = ForumPaths.theme(square.theme, in: square.space)
        #expect(try square.visit(.malik).delete(address).status == 409)
        let empty = try square.theme("Vide")
        let other = ForumPaths.theme(empty, in: square.space)
        #expect(try square.visit(.malik).delete(other).status == 303)
    }

    @Test func `themes have names of their own, and an order`() throws {
        let fields: FormFields = [
            "name": "ENTRAIDE", "summary": "", "colour": "red", "audience": "space",
            "opening": "participants",
        ]
        let themes = ForumPaths.themes(in: square.space)
        #expect(try square.visit(.malik).post(themes, fields).status == 422)
        let second = try square.theme("Accueil")
        let page = { try square.visit(.amina).get(square.home).words }
        #expect(try page().contains("Entraide Accueil") || !page().contains("Accueil Entraide"))
        try square.visit(.malik).put(
            ForumPaths.theme(second, in: square.space), ["way": "up"])
        #expect(try page().contains("Accueil Entraide"))
    }
}
