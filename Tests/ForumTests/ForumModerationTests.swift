import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Forum
@testable import Moderation

@Suite("The forum, moderated") struct ForumModerationTests {
    let square: ForumTown
    let topic: Item.ID

    init() throws {
        square = try ForumTown()
        topic = try square.open("Covoiturage", by: .malik)
        try square.rule(.always)
    }

    private func cases() throws -> [Int64] {
        try square.town.site.database.read {
            try $0.values(
                "SELECT c.id FROM moderation_case AS c WHERE c.decided_at IS NULL ORDER BY c.id")
        }
    }

    @discardableResult
    private func decide(_ decision: String, text: String = "Voilà.") throws -> Answer {
        let id = try #require(try cases().first)
        return try square.visit(.malik).putRead(
            SpacePaths.moderationCase(ModerationCase.ID(rawValue: id), in: square.space),
            ["decision": decision, "text": text])
    }

    private func words(_ resident: Resident) throws -> String {
        try square.visit(resident).get(square.address(topic)).words
    }

    private func counted() throws -> Int {
        try square.count("SELECT t.posts FROM topic AS t WHERE t.id = \(topic)")
    }

    @Test func `a message waits: its author sees it so, others neither see nor count it`() throws {
        let post = try square.reply("Un mot.", in: topic, by: .loic)
        #expect(try words(.loic).contains("Un mot."))
        #expect(try words(.malik).contains("Un mot."))
        #expect(try !words(.sofia).contains("Un mot."))
        #expect(try counted() == 1)
        #expect(try !square.visit(.sofia).get(square.home).words.contains("2 nouveaux"))
        let address = ForumPaths.post(post, in: square.space)
        #expect(try square.visit(.sofia).get(address).status == 404)
        #expect(try cases().count == 1)
    }

    @Test func `whoever is read first is told so by the form, and nobody else is`() throws {
        let addresses = [
            square.address(topic), ForumPaths.newTopic(square.theme, in: square.space),
        ]
        for address in addresses {
            let waiting = try square.visit(.loic).get(address).words
            #expect(waiting.contains("relu par la modération avant d’être visible"))
            #expect(waiting.contains("Envoyer pour relecture"))
            let free = try square.visit(.malik).get(address).words
            #expect(!free.contains("relu par la modération"))
            #expect(!free.contains("Envoyer pour relecture"))
        }
    }

    @Test func `it is given its number once it is published, and others keep theirs`() throws {
        try square.reply("Un mot.", in: topic, by: .loic)
        try square.reply("Un autre.", in: topic, by: .malik)
        let before = try words(.loic)
        #expect(!before.contains("n°\u{A0}2"))
        #expect(before.contains("n°\u{A0}3"))
        try decide("publish")
        let after = try words(.loic)
        #expect(after.contains("n°\u{A0}3") && after.contains("n°\u{A0}4"))
        #expect(!after.contains("n°\u{A0}2"))
    }

    @Test func `published, it comes after what was written meanwhile, and is told`() throws {
        let post = try square.reply("Un mot @Denis Roques.", in: topic, by: .loic)
        try square.reply("Un autre.", in: topic, by: .malik)
        #expect(try decide("publish").status == 303)
        #expect(try counted() == 3)
        let found = try square.post(4, of: topic)
        #expect(found == post)
        #expect(try words(.sofia).contains("Un mot"))
        let journal: SQL = """
            SELECT COUNT(*) AS n FROM journal AS j WHERE j.item_id = \(post)
            """
        #expect(try square.count(journal) == 1)
        let denis = try square.town.person(.denis)
        let told: SQL = """
            SELECT COUNT(*) AS n FROM notice AS n
            WHERE n.person_id = \(denis) AND n.reason = 'mention'
            """
        #expect(try square.count(told) == 1)
    }

    @Test func `a topic waits as a whole, and opens as a whole`() throws {
        let held = try square.open("Tractage", by: .sofia)
        let address = square.address(held)
        #expect(try square.visit(.sofia).get(address).status == 200)
        #expect(try square.visit(.denis).get(address).status == 404)
        #expect(try !square.visit(.denis).get(square.home).words.contains("Tractage"))
        let queue = try square.visit(.malik).get(SpacePaths.moderation(in: square.space))
        #expect(queue.words.contains("Bonjour à toutes et tous."))
        try decide("publish")
        #expect(try square.visit(.denis).get(address).words.contains("Bonjour à toutes"))
        let journal: SQL = "SELECT COUNT(*) AS n FROM journal AS j WHERE j.item_id = \(held)"
        #expect(try square.count(journal) == 1)
    }

    @Test func `published, it is new to whoever marked all as read while it waited`() throws {
        let held = try square.open("Tractage", by: .loic)
        let list = { try square.visit(.sofia).get(square.home).words }
        square.town.pass(60)
        try square.visit(.sofia).post(ForumPaths.reading(in: square.space))
        #expect(try !list().contains("nouveau"))
        square.town.pass(60)
        try decide("publish")
        #expect(try list().contains("1 sujet avec du nouveau"))
        _ = try square.visit(.sofia).get(square.address(held))
        #expect(try !list().contains("nouveau"))
    }

    @Test func `refused, it is gone without a trace for others`() throws {
        try square.reply("Un mot.", in: topic, by: .loic)
        try decide("hide")
        #expect(try counted() == 1)
        #expect(try !words(.sofia).contains("Un mot."))
    }

    @Test func `asked to change it, its author does, and it is read again`() throws {
        let post = try square.reply("Un mot de trop.", in: topic, by: .loic)
        try decide("askEdit")
        #expect(try cases().isEmpty)
        try square.visit(.loic).put(
            ForumPaths.post(post, in: square.space), ["text": "Un mot.", "version": "1"])
        #expect(try cases().count == 1)
        try decide("publish")
        #expect(try words(.sofia).contains("Un mot."))
    }

    @Test func `the opening message is reported with its topic, another by itself`() throws {
        let post = try square.reply("Vous êtes nuls.", in: topic, by: .claire)
        let page = try square.visit(.sofia).get(square.address(topic))
        let links = page.values(of: "href")
        #expect(links.contains(SpacePaths.report(topic, in: square.space)))
        #expect(links.contains(SpacePaths.report(post, in: square.space)))
        let answer = try square.visit(.sofia).post(
            SpacePaths.report(post, in: square.space), ["reason": "offensive", "text": ""])
        #expect(answer.status == 303)
        try decide("hide")
        #expect(try words(.sofia).contains("Message retiré par la modération."))
        #expect(try counted() == 1)
    }

    @Test func `the rule of a theme is set on its own form`() throws {
        let theme = try square.theme("Annonces", ["rule": "always"])
        let held = try square.open("Vélo à donner", by: .sofia, in: theme)
        #expect(try square.visit(.denis).get(square.address(held)).status == 404)
        let edit = try square.visit(.malik).get(
            ForumPaths.themeEditor(theme, in: square.space))
        #expect(edit.text.contains("<option value=\"always\" selected>"))
        try square.visit(.malik).put(
            ForumPaths.theme(theme, in: square.space),
            [
                "name": "Annonces", "summary": "", "colour": "blue", "audience": "space",
                "opening": "participants", "rule": "inherit",
            ])
        let free = try square.open("Table à donner", by: .sofia, in: theme)
        #expect(try square.visit(.denis).get(square.address(free)).status == 200)
    }

    @Test func `a message of one who always waits is read again when it changes`() throws {
        let post = try square.reply("Un mot.", in: topic, by: .loic)
        try decide("publish")
        try square.reply("Un autre.", in: topic, by: .malik)
        let number = try square.count("SELECT p.number AS n FROM post AS p WHERE p.id = \(post)")
        let version = try square.count("SELECT p.version AS n FROM post AS p WHERE p.id = \(post)")
        let answer = try square.visit(.loic).put(
            ForumPaths.post(post, in: square.space),
            ["text": "Tout autre @Denis Roques.", "version": String(version)])
        #expect(answer.status == 303)
        #expect(try !words(.sofia).contains("Tout autre"))
        #expect(try counted() == 2)
        try decide("publish")
        #expect(try words(.sofia).contains("Tout autre"))
        #expect(try square.post(number, of: topic) == post)
        let journal: SQL = "SELECT COUNT(*) AS n FROM journal AS j WHERE j.item_id = \(post)"
        #expect(try square.count(journal) == 1)
        let denis = try square.town.person(.denis)
        let told: SQL = "SELECT COUNT(*) AS n FROM notice AS n WHERE n.person_id = \(denis)"
        #expect(try square.count(told) == 1)
    }

    @Test func `a topic with answers stays while its first message is read again`() throws {
        let mine = try square.open("Vélos", by: .sofia)
        try decide("publish")
        try square.reply("J’en ai un.", in: mine, by: .malik)
        let first = try square.post(1, of: mine)
        try square.visit(.sofia).put(
            ForumPaths.post(first, in: square.space),
            ["title": "Publicité", "text": "Achetez.", "tags": "", "version": "1"])
        let page = try square.visit(.denis).get(square.address(mine)).words
        #expect(page.contains("J’en ai un.") && page.contains("Vélos"))
        #expect(!page.contains("Achetez.") && !page.contains("Publicité"))
        try decide("publish")
        let after = try square.visit(.denis).get(square.address(mine)).words
        #expect(after.contains("Publicité") && after.contains("Achetez."))
    }
}
