import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Forum

@Suite("Searching the forum") struct ForumSearchTests {
    let square: ForumTown
    let topic: Item.ID

    init() throws {
        square = try ForumTown()
        try square.town.wait(60)
        topic = try square.open("Réunion de juin", text: "Qui réserve la salle polyvalente ?")
    }

    private func find(_ question: String, _ resident: Resident = .sofia) throws -> Answer {
        let path = SpacePaths.search(in: square.space)
        return try square.visit(resident).get(path + "?q=" + question)
    }

    private func count(_ question: String, _ resident: Resident = .sofia) throws -> Int {
        try find(question, resident).text.components(separatedBy: "class=\"whole\"").count - 1
    }

    private func expectUpToDate() throws {
        let site = square.town.site
        #expect(try site.database.read { try site.searchIndex.behind($0) } == [])
    }

    @Test func `a topic is found by its title with the words that open it, once`() throws {
        #expect(try count("reunion+salle") == 1)
        #expect(try count("polyvalente") == 1)
        #expect(try find("salle").values(of: "href").contains(square.address(topic)))
        try expectUpToDate()
    }

    @Test func `an answer is found at its own address`() throws {
        let post = try square.reply("Je m’occupe du **vidéoprojecteur**.", in: topic, by: .loic)
        let found = try find("videoprojecteurs")
        #expect(found.values(of: "href").contains(ForumPaths.post(post, in: square.space)))
        #expect(found.text.contains("<mark>vidéoprojecteur</mark>"))
        #expect(found.words.contains("Réunion de juin"))
    }

    @Test func `what a moderator takes away is not found, what comes back is`() throws {
        let first = try square.post(1, of: topic)
        let post = try square.reply("Un gros mot", in: topic, by: .loic)
        // With the message that opens a topic goes the topic.
        for (id, trashed, word) in [(first, topic, "polyvalente"), (post, post, "gros")] {
            try square.takeAway(ForumPaths.post(id, in: square.space))
            #expect(try count(word) == 0, "\(word)")
            #expect(try count(word, .malik) == 0, "\(word)")
            try square.visit(.malik).post(SpacePaths.restoration(trashed, in: square.space))
            #expect(try count(word) == 1, "\(word)")
        }
        try expectUpToDate()
    }

    @Test func `the theme narrows, and goes with a topic that moves`() throws {
        let other = try square.theme("Juridique")
        try square.reply("Une salle de plus", in: topic, by: .loic)
        let ask = { (theme: Theme.ID) in "salle&module=forum&theme=forum-\(theme)" }
        #expect(try count(ask(square.theme)) == 2)
        #expect(try count(ask(other)) == 0)
        try square.visit(.malik).post(
            ForumPaths.move(topic, in: square.space), ["theme": other.description])
        #expect(try count(ask(square.theme)) == 0)
        #expect(try count(ask(other)) == 2)
        try expectUpToDate()
    }

    @Test func `the theme of moderators is neither offered nor searched for others`() throws {
        let theme = try square.theme("Entre nous", ["audience": "moderators"])
        try square.open("Secret", by: .malik, in: theme, text: "salle")
        #expect(!(try find("salle&module=forum").text.contains("Entre nous")))
        #expect(try count("salle&module=forum") == 1)
        #expect(try count("salle&module=forum&theme=forum-\(theme)") == 1)
        #expect(try count("salle&module=forum&theme=forum-\(theme)", .malik) == 1)
        #expect(try find("salle&module=forum", .malik).text.contains("Entre nous"))
    }

    @Test func `what one began is found with its answers in a theme that is hidden from one`()
        throws
    {
        let theme = try square.theme("Entre nous", ["audience": "moderators"])
        let mine = try square.open("Ma question", by: .loic, text: "salle")
        try square.open("Secret", by: .malik, in: theme, text: "salle")
        try square.visit(.malik).post(
            ForumPaths.move(mine, in: square.space), ["theme": theme.description])
        try square.reply("salle louée", in: mine, by: .malik)
        #expect(try count("salle", .loic) == 3)
        #expect(try count("salle", .sofia) == 1)
        #expect(try count("salle", .malik) == 4)
    }

    @Test func `a theme that opens or closes is obeyed at once`() throws {
        let theme = try square.theme("Entre nous", ["audience": "moderators"])
        try square.open("Secret", by: .malik, in: theme, text: "salle")
        #expect(try count("salle") == 1)
        try square.town.site.database.write { db in
            try db.run("UPDATE forum_theme SET audience = 'space' WHERE id = \(theme)")
            try ItemStore(db: db).setAudience(
                .space, [], of: "SELECT t.id FROM topic AS t WHERE t.theme_id = \(theme)")
        }
        #expect(try count("salle") == 2)
    }

    @Test func `editing, concluding, merging and splitting are followed`() throws {
        let first = try square.post(1, of: topic)
        let path = ForumPaths.post(first, in: square.space)
        let version =
            try square.visit(.amina).get(
                ForumPaths.postEditor(first, in: square.space)
            ).input("version") ?? ""
        try square.visit(.amina).put(
            path,
            ["title": "Assemblée", "text": "Le gymnase", "tags": "", "version": version])
        #expect(try count("assemblee+gymnase") == 1)
        #expect(try count("polyvalente") == 0)
        try square.visit(.amina).put(
            ForumPaths.conclusion(topic, in: square.space), ["text": "Ce sera la mairie."])
        #expect(try count("mairie") == 1)
        let other = try square.open("Le même sujet", by: .loic, text: "Un doublon")
        let reply = try square.reply("À part", in: other, by: .denis)
        try square.visit(.malik).post(
            ForumPaths.merge(other, in: square.space), ["into": topic.description])
        #expect(try count("doublon") == 1)
        try expectUpToDate()
        let split = try square.visit(.malik).post(
            ForumPaths.split(topic, in: square.space),
            ["title": "Nouveau départ", "post": reply.description])
        #expect(split.status == 303)
        #expect(try count("depart+part") == 1)
        try expectUpToDate()
    }

    @Test func `files of the first message lead to the topic`() throws {
        let answer = try square.post(
            "Voici", in: topic, by: .loic, files: [square.pdf("Barème.pdf")])
        #expect(answer.status == 303)
        #expect(try count("bareme") == 1)
        try expectUpToDate()
    }
}
