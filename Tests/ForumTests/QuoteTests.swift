import Community
import Content
import Foundation
import HTTP
import TestKit
import Testing

@testable import Forum

@Suite("Quoting in an answer") struct QuoteTests {
    let square: ForumTown
    let topic: Item.ID
    let first: Item.ID
    let second: Item.ID

    init() throws {
        square = try ForumTown()
        topic = try square.open("Citer")
        first = try square.reply("La salle est *grande*.", in: topic, by: .loic)
        second = try square.reply("Elle ferme à 20 h.", in: topic, by: .malik)
    }

    private func fields(_ quoted: [(Item.ID, String)], _ more: FormFields = [:]) -> FormFields {
        var fields = more
        for (post, words) in quoted { fields.append("quote", "\(post) \(words)") }
        return fields
    }

    private var both: [(Item.ID, String)] {
        [(first, "La salle est *grande*."), (second, "Elle ferme")]
    }

    @Test func `what an answer quotes is published above its own words, with who said it`() throws {
        let answer = try square.post("Merci.", in: topic, by: .sofia, fields(both))
        #expect(answer.status == 303)
        let page = try square.visit(.amina).get(square.address(topic)).text
        let said = try #require(page.components(separatedBy: "<blockquote>").dropFirst().first)
        #expect(said.contains("<strong>Loïc Le Goff</strong>"))
        #expect(said.contains(ForumPaths.post(first, in: square.space)))
        #expect(said.contains("<em>grande</em>"))
        #expect(page.components(separatedBy: "<blockquote>").count == 3)
        #expect(page.contains("<p>Merci.</p>"))
        #expect(page.contains("En réponse à") || page.contains("#post-\(second)"))
    }

    @Test func `a quotation alone is no answer, and stays in the form`() throws {
        let answer = try square.post("", in: topic, by: .sofia, fields(both))
        #expect(answer.status == 422)
        #expect(answer.text.contains(#"name="quote" value="\#(second) Elle ferme""#))
        #expect(answer.text.contains("Loïc Le Goff a écrit"))
    }

    @Test func `one press takes a quotation away, and nothing else`() throws {
        let answer = try square.post(
            "Presque fini.", in: topic, by: .sofia, fields(both, ["unquote": "0"]))
        #expect(answer.status == 200)
        #expect(!answer.text.contains("Loïc Le Goff a écrit"))
        #expect(answer.text.contains(#"value="\#(second) Elle ferme""#))
        #expect(answer.text.contains("Presque fini.</textarea>"))
        #expect(try !square.visit(.amina).get(square.address(topic)).text.contains("Presque fini"))
    }

    @Test func `a draft keeps what it quotes, for one more quotation as well`() throws {
        let draft = ForumPaths.topicDraft(topic, in: square.space)
        let sofia = try square.visit(.sofia)
        #expect(try sofia.put(draft, fields([both[0]], ["text": ""])).status == 204)
        let page = try sofia.get(square.address(topic)).text
        #expect(page.contains(#"name="quote" value="\#(first) La salle est *grande*.""#))
        let more = try sofia.get(ForumPaths.reply(second, in: square.space) + "?quote=1").text
        #expect(more.contains("Loïc Le Goff a écrit") && more.contains("Malik Benali a écrit"))
        try sofia.put(draft, ["text": ""])
        #expect(try !sofia.get(square.address(topic)).text.contains("a écrit"))
    }

    @Test func `what was removed meanwhile is quoted no more, and the text is kept`() throws {
        try square.visit(.loic).delete(ForumPaths.post(first, in: square.space))
        let answer = try square.post("Merci à vous.", in: topic, by: .sofia, fields(both))
        #expect(answer.status == 422)
        #expect(answer.words.contains("a été retiré ou déplacé"))
        #expect(answer.text.contains("Merci à vous.</textarea>"))
        #expect(!answer.text.contains("grande"))
        #expect(answer.text.contains(#"value="\#(second) Elle ferme""#))
    }

    @Test func `a message of a topic that one does not see is not quoted`() throws {
        let other = try square.open("Ailleurs")
        let elsewhere = try square.reply("Entre nous.", in: other, by: .loic)
        let answer = try square.post(
            "Tiens.", in: topic, by: .sofia, fields([(elsewhere, "Entre nous.")]))
        #expect(answer.status == 422)
        #expect(!answer.text.contains("Loïc Le Goff a écrit"))
    }

    @Test func `one who answers in two topics finds both quotations when they are merged`() throws {
        let other = try square.open("Bis")
        let there = try square.reply("Une autre salle.", in: other, by: .loic)
        let sofia = try square.visit(.sofia)
        try sofia.put(
            ForumPaths.topicDraft(topic, in: square.space), fields([both[0]], ["text": "Un."]))
        try sofia.put(
            ForumPaths.topicDraft(other, in: square.space),
            fields([(there, "Une autre salle.")], ["text": "Deux."]))
        let merge = ForumPaths.merge(other, in: square.space)
        try square.visit(.malik).post(merge, ["into": topic.description, "address": ""])
        let page = try sofia.get(square.address(topic)).text
        #expect(page.contains(#"value="\#(there) Une autre salle.""#))
        #expect(page.contains(#"value="\#(first) La salle est *grande*.""#))
    }
}
