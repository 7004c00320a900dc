import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Forum

@Suite("The forum and what the kernel gives it") struct ForumKernelTests {
    let square: ForumTown
    let topic: Item.ID

    init() throws {
        square = try ForumTown()
        topic = try square.open("Covoiturage")
    }

    private func reasons(_ resident: Resident) throws -> [String] {
        let person = try square.town.person(resident)
        return try square.town.site.database.read {
            try $0.values(
                "SELECT n.reason FROM notice AS n WHERE n.person_id = \(person) ORDER BY n.id")
        }
    }

    private func follow(_ target: String, _ level: String, by resident: Resident) throws {
        let answer = try square.visit(resident).post(
            SpacePaths.following(in: square.space), ["target": target, "level": level])
        #expect(answer.status == 303)
    }

    @Test func `who opened the topic and who wrote in it hear of the next message`() throws {
        try square.reply("Présent.", in: topic, by: .loic)
        try square.reply("Moi aussi.", in: topic, by: .sofia)
        #expect(try reasons(.amina) == ["reply", "reply"])
        #expect(try reasons(.loic) == ["newMessage"])
        #expect(try reasons(.denis) == [])
    }

    @Test func `a theme is followed: its topics, or each message`() throws {
        try follow("forum.theme-\(square.theme)", "topics", by: .sofia)
        try follow("forum.theme-\(square.theme)", "messages", by: .denis)
        let other = try square.open("Tractage", by: .loic)
        try square.reply("Oui.", in: other, by: .amina)
        #expect(try reasons(.sofia) == ["newTopic"])
        #expect(try reasons(.denis) == ["newTopic", "newMessage"])
        let page = try square.visit(.sofia).get(square.address(topic))
        #expect(page.words.contains("chaque nouveau sujet (hérité du thème)"))
        #expect(try square.visit(.sofia).get("/account/following").words.contains("Entraide"))
    }

    @Test func `a tag is followed, and is named only where it is`() throws {
        _ = try square.open("Départ", by: .loic, ["tags": "Albi"])
        let tag = try square.count("SELECT MAX(g.id) AS n FROM forum_tag AS g")
        try follow("forum.tag-\(tag)", "topics", by: .sofia)
        _ = try square.open("Retour", by: .loic, ["tags": "albi"])
        #expect(try reasons(.sofia) == ["newTopic"])
        let network = try square.town.space(.network)
        let answer = try square.visit(.claire).post(
            SpacePaths.following(in: network), ["target": "forum.tag-\(tag)", "level": "topics"])
        #expect(answer.status == 404)
    }

    @Test func `a theme that one may not see is neither followed nor named`() throws {
        let hidden = try square.theme("Équipe", ["audience": "moderators"])
        let sofia = try square.visit(.sofia)
        let answer = try sofia.post(
            SpacePaths.following(in: square.space),
            ["target": "forum.theme-\(hidden)", "level": "messages"])
        #expect(answer.status == 404)
        try follow("forum.theme-\(hidden)", "messages", by: .malik)
        #expect(try square.visit(.malik).get("/account/following").words.contains("Équipe"))
    }

    @Test func `a digest sums up the messages of the day`() throws {
        try Jobs(square.town.site).schedule()
        try follow("forum.theme-\(square.theme)", "digest", by: .sofia)
        try square.reply("Un.", in: topic, by: .loic)
        try square.reply("Deux.", in: topic, by: .denis)
        #expect(try reasons(.sofia) == [])
        try square.town.wait(17 * 3600)
        #expect(try reasons(.sofia) == ["digest"])
    }

    @Test func `an answer tells whom it answers, a mention whom it names`() throws {
        let post = try square.reply("Une question ?", in: topic, by: .loic)
        try square.reply("Réponse, @Denis Roques.", in: topic, by: .sofia, ["answers": "\(post)"])
        #expect(try reasons(.loic) == ["reply"])
        #expect(try reasons(.denis) == ["mention"])
    }

    @Test func `a mention of nobody gives the text back, and one button publishes`() throws {
        let answer = try square.post("Merci @Zorro", in: topic, by: .loic)
        #expect(answer.status == 422)
        #expect(answer.words.contains("Merci @Zorro"))
        #expect(answer.input("mentions") == "anyway")
        let forced = try square.post(
            "Merci @Zorro", in: topic, by: .loic, ["mentions": "anyway"])
        #expect(forced.status == 303)
        let opened = try square.visit(.loic).post(
            ForumPaths.topics(square.theme, in: square.space),
            ["title": "Un titre", "text": "Avec @Zorro", "tags": ""])
        #expect(opened.status == 422)
        #expect(opened.words.contains("Avec @Zorro"))
        #expect(opened.input("mentions") == "anyway")
    }

    @Test func `in a theme of a group only its members are named`() throws {
        let group = try square.group("Ouest", [.loic, .sofia])
        let theme = try square.theme("Ouest", ["audience": "groups", "group": group])
        let fields: FormFields = ["title": "Entre nous", "text": "@Denis Roques", "tags": ""]
        let answer = try square.visit(.loic).post(
            ForumPaths.topics(theme, in: square.space), fields)
        #expect(answer.status == 422)
        _ = try square.open("Entre nous", by: .loic, in: theme, text: "@Sofia Martins")
        #expect(try reasons(.sofia) == ["mention"])
        #expect(try reasons(.denis) == [])
    }

    @Test func `a muted author is folded, and can be read all the same`() throws {
        try square.reply("Encore moi.", in: topic, by: .loic)
        let loic = try square.town.person(.loic)
        try square.visit(.sofia).post(SpacePaths.member(loic, in: square.space) + "/mute")
        let page = try square.visit(.sofia).get(square.address(topic))
        #expect(page.words.contains("Message de Loïc Le Goff, que vous avez masqué·e"))
        #expect(page.words.contains("Encore moi."))
        let other = try square.visit(.denis).get(square.address(topic))
        #expect(!other.words.contains("que vous avez masqué·e"))
    }

    @Test func `a topic takes answers, not the comments of the kernel`() throws {
        try square.change("UPDATE item SET comments_open = 1 WHERE id = \(topic)")
        let comments = SpacePaths.comments(topic, in: square.space)
        #expect(try square.visit(.loic).post(comments, ["text": "Un mot."]).status == 404)
        let commenting = SpacePaths.commenting(topic, in: square.space)
        #expect(try square.visit(.amina).post(commenting).status == 404)
        #expect(try square.count("SELECT COUNT(*) AS n FROM comment AS c") == 0)
    }

    @Test func `an open page of a topic hears that a moderator changed it`() throws {
        let hub = square.town.site.hub
        let before = hub.statistics.published
        try square.visit(.malik).post(ForumPaths.lock(topic, in: square.space))
        #expect(hub.statistics.published == before + 1)
        let theme = try square.theme("Autre")
        try square.visit(.malik).post(
            ForumPaths.move(topic, in: square.space), ["theme": theme.description])
        #expect(hub.statistics.published == before + 2)
        let page = try square.visit(.loic).get(square.address(topic))
        #expect(page.text.contains("data-changed=\"Ce sujet vient d’être modifié.\""))
    }
}
