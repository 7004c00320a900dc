import Community
import Content
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Forum

@Suite("Writing again, keeping, exporting") struct WritingTests {
    let square: ForumTown
    let topic: Item.ID

    init() throws {
        square = try ForumTown()
        topic = try square.open("Écrire", ["tags": "livret"])
    }

    private func edit(
        _ post: Item.ID, by resident: Resident, _ fields: FormFields
    ) throws -> Answer {
        let page = try square.visit(resident).get(ForumPaths.postEditor(post, in: square.space))
        var all = fields
        if fields.first("version") == nil { all.append("version", page.input("version") ?? "") }
        return try square.visit(resident).put(ForumPaths.post(post, in: square.space), all)
    }

    @Test func `an author writes a message again, and its history shows what changed`() throws {
        let post = try square.reply("Le premier texte.", in: topic, by: .loic)
        #expect(try edit(post, by: .loic, ["text": "Le second texte."]).status == 303)
        let page = try square.visit(.sofia).get(square.address(topic)).words
        #expect(page.contains("Le second texte.") && page.contains("modifié"))
        let history = ForumPaths.history(post, in: square.space)
        let shown = try square.visit(.loic).get(history).text
        #expect(shown.contains("<del>premier</del>") && shown.contains("<ins>second</ins>"))
        #expect(try square.visit(.malik).get(history).status == 200)
        #expect(try square.visit(.sofia).get(history).status == 403)
    }

    @Test func `nobody edits or deletes what others wrote, but moderators`() throws {
        let post = try square.reply("À moi.", in: topic, by: .loic)
        let address = ForumPaths.post(post, in: square.space)
        #expect(try square.visit(.sofia).put(address, ["text": "Non"]).status == 403)
        #expect(try square.visit(.sofia).delete(address).status == 403)
        #expect(try edit(post, by: .malik, ["text": "Relu."]).status == 303)
    }

    @Test func `with its first message a topic gets a new title and new tags`() throws {
        let first = try square.post(1, of: topic)
        let fields: FormFields = [
            "title": "Écrire mieux", "text": "Bonjour.", "tags": "plan, Livret",
        ]
        #expect(try edit(first, by: .amina, fields).status == 303)
        let page = try square.visit(.sofia).get(square.address(topic)).words
        #expect(page.contains("Écrire mieux") && page.contains("plan"))
        let untitled: FormFields = ["title": "", "text": "Gardé.", "tags": ""]
        let refused = try edit(first, by: .amina, untitled)
        #expect(refused.status == 422)
        #expect(refused.text.contains("Gardé.</textarea>"))
    }

    @Test func `an edit that crosses another shows both texts`() throws {
        let post = try square.reply("Départ.", in: topic, by: .loic)
        #expect(try edit(post, by: .malik, ["text": "De Malik."]).status == 303)
        let answer = try edit(post, by: .loic, ["text": "De Loïc.", "version": "1"])
        #expect(answer.status == 409)
        #expect(answer.text.contains("De Malik.</textarea>"))
        #expect(answer.text.contains("De Loïc.</textarea>"))
        let version = try #require(answer.input("version"))
        let again = try edit(post, by: .loic, ["text": "De Loïc.", "version": version])
        #expect(again.status == 303)
    }

    @Test func `a topic that others answered is not its author's to delete`() throws {
        let alone = try square.open("Seule")
        let address = square.address(alone)
        #expect(try square.visit(.amina).delete(address).status == 303)
        #expect(try square.visit(.sofia).get(address).status == 404)
        try square.visit(.amina).post(SpacePaths.restoration(alone, in: square.space))
        #expect(try square.visit(.sofia).get(address).status == 200)
        try square.reply("Je suis là.", in: alone, by: .loic)
        #expect(try square.visit(.amina).delete(address).status == 403)
        #expect(try square.takeAway(address).status == 303)
        #expect(try square.visit(.sofia).get(address).status == 404)
    }

    @Test func `a draft waits on the server, for its writer alone, until it is posted`() throws {
        let draft = ForumPaths.topicDraft(topic, in: square.space)
        let loic = try square.visit(.loic)
        #expect(try loic.put(draft, ["text": "À finir…"]).status == 204)
        #expect(try loic.get(square.address(topic)).text.contains("À finir…</textarea>"))
        let other = try square.visit(.sofia).get(square.address(topic)).text
        #expect(!other.contains("À finir"))
        let kept = try square.post("Fini plus tard.", in: topic, by: .loic, ["draft": "1"])
        #expect(kept.status == 303)
        #expect(try loic.get(square.address(topic)).text.contains("Fini plus tard.</textarea>"))
        try square.reply("Fini.", in: topic, by: .loic)
        #expect(try !loic.get(square.address(topic)).text.contains("plus tard.</textarea>"))
        try loic.put(draft, ["text": "Encore."])
        #expect(try loic.put(draft, ["text": ""]).status == 204)
        #expect(try square.count("SELECT COUNT(*) AS n FROM topic_draft AS d") == 0)
    }

    @Test func `a topic that was begun waits in its theme`() throws {
        let address = ForumPaths.topics(square.theme, in: square.space)
        let fields: FormFields = [
            "title": "À venir", "text": "Je commence.", "tags": "a", "draft": "1",
        ]
        #expect(try square.visit(.loic).post(address, fields).status == 303)
        let new = ForumPaths.newTopic(square.theme, in: square.space)
        let page = try square.visit(.loic).get(new)
        #expect(page.input("title") == "À venir")
        #expect(page.text.contains("Je commence.</textarea>"))
        #expect(try square.visit(.sofia).get(new).input("title") == "")
        try square.visit(.loic).delete(ForumPaths.themeDraft(square.theme, in: square.space))
        #expect(try square.visit(.loic).get(new).input("title") == "")
    }

    @Test func `a topic is written out whole, as a page and as a text`() throws {
        try square.fill(topic, 600)
        try square.reply("Le <dernier>.", in: topic, by: .loic)
        let export = ForumPaths.export(topic, in: square.space)
        let page = try square.visit(.sofia).get(export)
        #expect(page.headers["Content-Disposition"]?.contains("attachment") == true)
        #expect(page.text.contains("602. Loïc Le Goff"))
        let site = square.town.site.options.address
        #expect(page.text.contains("<base href=\"\(site)/\">"))
        #expect(!page.text.contains("<script") && !page.text.contains("<dernier>"))
        let text = try square.visit(.sofia).get(export + "?format=text")
        #expect(text.text.contains("Le <dernier>."))
        #expect(text.text.hasPrefix("Écrire\n"))
    }

    @Test func `a whole topic is printed from one page, without what one presses`() throws {
        try square.fill(topic, 60)
        let last = try square.reply("Le *dernier*.", in: topic, by: .loic)
        let address = ForumPaths.export(topic, in: square.space) + "?format=print"
        let topicPage = try square.visit(.sofia).get(square.address(topic)).text
        #expect(topicPage.contains(address))
        let page = try square.visit(.sofia).get(address)
        #expect(page.headers["Content-Disposition"] == nil)
        #expect(page.text.contains("<em>dernier</em>") && page.words.contains("Loïc Le Goff"))
        #expect(page.text.components(separatedBy: "<article>").count == 63)
        #expect(!page.text.contains("textarea"))
        #expect(!page.text.contains(ForumPaths.reply(last, in: square.space)))
        #expect(!page.words.contains("La discussion est longue"))
    }

    @Test func `of a very long topic the first messages are printed, and a sentence says so`()
        throws
    {
        try square.fill(topic, 600)
        let address = ForumPaths.export(topic, in: square.space) + "?format=print"
        let words = try square.visit(.sofia).get(address).words
        #expect(words.contains("La discussion est longue") && words.contains("500 premiers"))
    }

    @Test func `a theme and a topic have feeds behind one's own secret`() throws {
        let secret = Token().text
        let person = try square.town.person(.loic)
        try square.town.site.database.write { db in
            try FeedTokenStore(db: db).set(secret, of: person, at: square.town.now)
        }
        let guest = square.town.guest()
        let feed = ForumPaths.feed(secret)
        let theme = try guest.get(feed + "?theme=\(square.theme)")
        #expect(theme.status == 200)
        #expect(theme.text.contains("<title>Écrire</title>"))
        let one = try guest.get(feed + "?topic=\(topic)")
        #expect(one.text.contains("Bonjour à toutes et tous."))
        #expect(try guest.get(feed).status == 404)
        #expect(try guest.get(ForumPaths.feed(Token().text) + "?topic=\(topic)").status == 404)
        let hidden = try square.theme("Modération", ["audience": "moderators"])
        let secretTopic = try square.open("Entre nous", by: .malik, in: hidden)
        #expect(try guest.get(feed + "?theme=\(hidden)").status == 404)
        #expect(try guest.get(feed + "?topic=\(secretTopic)").status == 404)
    }

    @Test func `an open page hears of a message by its number`() throws {
        let live = try square.visit(.sofia).get(ForumPaths.live(topic, in: square.space))
        #expect(live.status == 200)
        let before = square.town.site.hub.statistics.published
        try square.reply("Présent !", in: topic, by: .loic)
        #expect(square.town.site.hub.statistics.published == before + 1)
    }
}
