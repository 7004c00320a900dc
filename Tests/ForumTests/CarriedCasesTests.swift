import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Forum
@testable import Moderation

@Suite("Topics that are moved, merged and split while moderators decide") struct CarriedCasesTests {
    let square: ForumTown
    let topic: Item.ID

    init() throws {
        square = try ForumTown()
        topic = try square.open("Un sujet")
    }

    private func split(_ fields: FormFields) throws -> Answer {
        try square.visit(.malik).post(ForumPaths.split(topic, in: square.space), fields)
    }

    private func merge(_ old: Item.ID, _ new: Item.ID) throws -> Answer {
        try square.visit(.malik).post(
            ForumPaths.merge(old, in: square.space), ["into": new.description])
    }

    private func opened(_ answer: Answer) throws -> Item.ID {
        let last = try #require(answer.location?.split(separator: "/").last.map(String.init))
        return try #require(Item.ID(segment: last))
    }

    @Test func `a split topic belongs to whoever wrote what opens it`() throws {
        let aside = try square.reply("Autre chose.", in: topic, by: .denis)
        try square.reply("Oui.", in: topic, by: .loic)
        let new = try opened(split(["title": "À part", "post": aside.description, "from": "3"]))
        #expect(try square.report(new, by: .denis).status == 403)
        #expect(try square.report(new, by: .sofia).status == 303)
        let one = try #require(try square.cases().first)
        #expect(try square.decide(one, "hide", by: .malik).status == 303)
        #expect(try square.reasons(.denis).contains("moderated"))
        let decision = SpacePaths.decision(one, in: square.space)
        #expect(try square.visit(.denis).get(decision).status == 200)
        let appeal = try square.visit(.denis).post(
            SpacePaths.appeal(one, in: square.space), ["text": "Pourquoi ?"])
        #expect(appeal.status == 303)
    }

    @Test func `what opens a split topic is a message that is seen`() throws {
        let gone = try square.reply("Retiré.", in: topic, by: .loic)
        try square.reply("Resté.", in: topic, by: .denis)
        try square.visit(.loic).delete(ForumPaths.post(gone, in: square.space))
        let new = try opened(split(["title": "À part", "from": "2"]))
        #expect(try square.words(new).contains("Resté."))
        #expect(try square.report(new, by: .denis).status == 403)
        #expect(try square.visit(.loic).delete(square.address(new)).status == 403)
    }

    @Test func `a case on a message that opens a split topic is on the whole topic`() throws {
        let aside = try square.reply("Autre chose.", in: topic, by: .denis)
        try square.report(aside, by: .sofia)
        let new = try opened(split(["title": "À part", "post": aside.description]))
        try square.decide(#require(try square.cases().first), "hide")
        #expect(try square.visit(.sofia).get(square.address(new)).status == 404)
        #expect(try square.reasons(.denis).contains("moderated"))
    }

    @Test func `messages that wait do not leave alone`() throws {
        try square.rule(.always)
        let held = try square.reply("Pas encore lu.", in: topic, by: .denis)
        let answer = try split(["title": "Vide", "post": held.description])
        #expect(answer.status == 422)
        #expect(answer.words.contains("attendent d’être relus"))
        #expect(try !square.visit(.sofia).get(square.home).words.contains("Vide"))
    }

    @Test func `a case on a topic follows its text into another`() throws {
        let other = try square.open("Le bon sujet", by: .loic)
        try square.report(topic, by: .sofia)
        #expect(try merge(topic, other).status == 303)
        let one = try #require(try square.cases().first)
        let page = try square.visit(.malik).get(
            SpacePaths.moderationCase(one, in: square.space))
        #expect(page.words.contains("Bonjour à toutes et tous."))
        let first = try square.post(2, of: other)
        #expect(page.values(of: "href").contains(ForumPaths.post(first, in: square.space)))
        #expect(try square.decide(one, "hide").status == 303)
        #expect(try square.words(other).contains("Message retiré par la modération."))
        #expect(try square.count("SELECT t.posts FROM topic AS t WHERE t.id = \(other)") == 1)
        #expect(try square.reasons(.amina).contains("moderated"))
        #expect(try square.reasons(.sofia) == ["reportHandled"])
    }

    @Test func `two open cases on one text become one`() throws {
        let other = try square.open("Le bon sujet", by: .loic)
        try square.reply("Je réponds.", in: topic, by: .denis)
        try square.report(topic, by: .sofia)
        try square.rule(.always)
        let first = try square.post(1, of: topic)
        let edit = try square.visit(.amina).put(
            ForumPaths.post(first, in: square.space),
            ["title": "Un sujet", "text": "Autrement.", "tags": "", "version": "1"])
        #expect(edit.status == 303)
        #expect(try square.cases().count == 2)
        #expect(try merge(topic, other).status == 303)
        let one = try #require(try square.cases().first)
        #expect(try square.cases().count == 1)
        #expect(try square.decide(one, "publish").status == 303)
        #expect(try square.words(other).contains("Autrement."))
        #expect(try square.reasons(.sofia).contains("reportHandled"))
    }

    @Test func `what waits to be read is merged with nothing`() throws {
        try square.rule(.always)
        let held = try square.open("Pas encore lu", by: .sofia, text: "En attente.")
        for (old, new) in [(held, topic), (topic, held)] {
            let answer = try merge(old, new)
            #expect(answer.status == 409)
            #expect(answer.words.contains("attend d’être relu"))
        }
        #expect(try square.words(topic, .denis).contains("Bonjour à toutes"))
        #expect(try !square.words(topic, .denis).contains("En attente."))
        try square.decide(#require(try square.cases().first), "publish")
        #expect(try merge(held, topic).status == 303)
        #expect(try square.words(topic, .denis).contains("En attente."))
    }

    @Test func `the first texts wait until they are approved, a topic being one`() throws {
        try square.rule(.first(2))
        let topics = try (1...3).map { try square.open("Sujet \($0)", by: .sofia) }
        for topic in topics {
            #expect(try square.visit(.denis).get(square.address(topic)).status == 404)
        }
        let open = try square.cases()
        try square.decide(open[0], "publish")
        let fourth = try square.open("Sujet 4", by: .sofia)
        #expect(try square.visit(.denis).get(square.address(fourth)).status == 404)
        try square.decide(open[1], "publish")
        let fifth = try square.open("Sujet 5", by: .sofia)
        #expect(try square.visit(.denis).get(square.address(fifth)).status == 200)
    }

    @Test func `a message that was never out leaves no line`() throws {
        try square.rule(.always)
        try square.reply("Jamais lu.", in: topic, by: .denis)
        try square.decide(#require(try square.cases().first), "hide")
        for resident in [Resident.sofia, .denis] {
            #expect(try !square.words(topic, resident).contains("Message retiré"))
        }
    }

    @Test func `a moderator deletes what somebody wrote by a decision`() throws {
        let post = try square.reply("De trop.", in: topic, by: .loic)
        let address = ForumPaths.post(post, in: square.space)
        let answer = try square.visit(.malik).delete(address)
        #expect(answer.status == 303)
        #expect(try square.words(topic).contains("De trop."))
        let form = try square.visit(.malik).follow(answer)
        #expect(form.text.contains("value=\"hide\" checked"))
        #expect(try square.takeAway(address).status == 303)
        #expect(try !square.words(topic).contains("De trop."))
        #expect(try square.reasons(.loic).contains("moderated"))
        #expect(try square.takeAway(square.address(topic)).status == 303)
        #expect(try square.visit(.sofia).get(square.address(topic)).status == 404)
        #expect(try square.reasons(.amina).contains("moderated"))
    }
}
