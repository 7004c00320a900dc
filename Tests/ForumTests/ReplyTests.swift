import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Forum

@Suite("Answering") struct ReplyTests {
    let square: ForumTown
    let topic: Item.ID

    init() throws {
        square = try ForumTown()
        topic = try square.open("Le jury")
    }

    private var posts: Int {
        get throws { try square.count("SELECT COUNT(*) AS n FROM post AS p") }
    }

    @Test func `a bad text is refused with a sentence, in a message, a topic and an edit`() throws {
        let loic = try square.visit(.loic)
        let post = try square.reply("Bon.", in: topic, by: .loic)
        for bad in BadText.all {
            let fields: FormFields = ["title": "Titre", "text": bad.text, "tags": ""]
            let answers = [
                try square.post(bad.text, in: topic, by: .loic),
                try loic.post(ForumPaths.topics(square.theme, in: square.space), fields),
                try loic.put(
                    ForumPaths.post(post, in: square.space),
                    ["text": bad.text, "version": "1"]),
                try square.visit(.malik).put(
                    ForumPaths.conclusion(topic, in: square.space),
                    ["text": bad.text, "version": "0"]),
            ]
            for answer in answers {
                #expect(answer.status == 422, "\(bad)")
                #expect(answer.words.contains(bad.sentence), "\(bad)")
            }
        }
        #expect(try posts == 2)
    }

    @Test func `a message of 32 KiB is taken, one byte more comes back whole`() throws {
        let longest = String(repeating: "mot ", count: 8 << 10).dropLast() + "."
        #expect(longest.utf8.count == 32 << 10)
        #expect(try square.post(String(longest), in: topic, by: .loic).status == 303)
        let answer = try square.post(longest + "é", in: topic, by: .loic)
        #expect(answer.status == 422)
        #expect(answer.words.contains("32 Kio"))
        #expect(answer.text.contains(longest + "é</textarea>"))
        #expect(try posts == 2)
    }

    @Test func `the same text twice in a row is asked about, and may be meant`() throws {
        try square.reply("D’accord avec toi.", in: topic, by: .loic)
        let second = try square.post("D’accord avec toi.", in: topic, by: .loic)
        #expect(second.status == 409)
        #expect(second.words.contains("Vous venez de publier ce même texte"))
        #expect(second.text.contains("D’accord avec toi.</textarea>"))
        #expect(second.input("again") == "1")
        #expect(try posts == 2)
        let meant = try square.post("D’accord avec toi.", in: topic, by: .loic, ["again": "1"])
        #expect(meant.status == 303)
        #expect(try square.post("D’accord avec toi.", in: topic, by: .sofia).status == 303)
        try square.town.wait(601)
        #expect(try square.post("D’accord avec toi.", in: topic, by: .loic).status == 303)
    }

    @Test func `a double click posts once`() throws {
        let address = ForumPaths.posts(topic, in: square.space)
        let loic = try square.visit(.loic)
        let first = try loic.post(address, ["text": "Une fois."], key: "la même page")
        let second = try loic.post(address, ["text": "Une fois."], key: "la même page")
        #expect(first.status == 303 && second.status == 303)
        #expect(first.location == second.location)
        #expect(try posts == 2)
    }

    @Test func `who writes is shown what came meanwhile, and then publishes`() throws {
        let page = try square.visit(.sofia).get(square.address(topic))
        let seen = try #require(page.input("seen"))
        try square.reply("Arrivé avant.", in: topic, by: .loic)
        let answer = try square.post("Et moi donc.", in: topic, by: .sofia, ["seen": seen])
        #expect(answer.status == 409)
        #expect(answer.words.contains("un message est arrivé"))
        #expect(answer.words.contains("Arrivé avant."))
        #expect(answer.words.contains("Publier quand même"))
        #expect(answer.text.contains("Et moi donc.</textarea>"))
        #expect(try posts == 2)
        let again = try #require(answer.input("seen"))
        let taken = try square.post("Et moi donc.", in: topic, by: .sofia, ["seen": again])
        #expect(taken.status == 303)
        #expect(try posts == 3)
    }

    @Test func `one's own message that came meanwhile is no collision`() throws {
        try square.reply("Un.", in: topic, by: .loic, ["seen": "1"])
        #expect(try square.post("Deux.", in: topic, by: .loic, ["seen": "1"]).status == 303)
    }

    @Test func `a locked topic takes no answer, and the text comes back`() throws {
        try square.visit(.malik).post(ForumPaths.lock(topic, in: square.space))
        for resident in [Resident.loic, .malik] {
            let answer = try square.post("Trop tard ?", in: topic, by: resident)
            #expect(answer.status == 409)
            #expect(answer.words.contains("verrouillé"))
            #expect(answer.text.contains("Trop tard ?</textarea>"))
        }
        let page = try square.visit(.loic).get(square.address(topic)).words
        #expect(page.contains("Malik Benali a verrouillé ce sujet"))
        try square.visit(.malik).delete(ForumPaths.lock(topic, in: square.space))
        #expect(try square.post("Enfin.", in: topic, by: .loic).status == 303)
    }

    @Test func `an answer says what it answers, and leads there`() throws {
        let first = try square.reply("Une piste.", in: topic, by: .loic)
        let answer = try square.reply(
            "Bonne idée.", in: topic, by: .sofia, ["answers": first.description])
        let page = try square.visit(.amina).get(square.address(topic))
        #expect(page.words.contains("En réponse à Loïc Le Goff"))
        #expect(page.text.contains("href=\"#post-\(first)\""))
        let reply = ForumPaths.reply(answer, in: square.space)
        let form = try square.visit(.loic).get(reply)
        #expect(form.input("answers") == answer.description)
        #expect(form.words.contains("Bonne idée."))
    }

    @Test func `a quote has the words of a message without those that it quoted`() throws {
        let first = try square.reply("Le *fond* du sujet.\n\nDeux.", in: topic, by: .loic)
        let reply = ForumPaths.reply(first, in: square.space)
        let page = try square.visit(.sofia).get(reply + "?quote=1").text
        #expect(page.contains(#"name="quote" value="\#(first) Le *fond* du sujet."#))
        #expect(page.contains("Loïc Le Goff a écrit") && page.contains("<em>fond</em> du sujet."))
        let answer = try square.reply(
            "> Le *fond* du sujet.\n\nOui.", in: topic, by: .sofia)
        let second = ForumPaths.reply(answer, in: square.space)
        let quote = try square.visit(.amina).get(second + "?quote=1").text
        #expect(quote.contains(#"name="quote" value="\#(answer) Oui.""#))
    }

    @Test func `a message that was removed cannot be quoted or answered any more`() throws {
        let first = try square.reply("À retirer.", in: topic, by: .loic)
        try square.visit(.loic).delete(ForumPaths.post(first, in: square.space))
        let reply = ForumPaths.reply(first, in: square.space) + "?quote=1"
        let page = try square.visit(.sofia).get(reply)
        #expect(page.status == 410)
        #expect(page.words.contains("on ne peut plus le citer"))
        #expect(!page.words.contains("À retirer."))
        let answer = try square.post(
            "Je te cite.", in: topic, by: .sofia, ["answers": first.description])
        #expect(answer.status == 422)
        #expect(answer.words.contains("a été retiré"))
        #expect(answer.text.contains("Je te cite.</textarea>"))
        #expect(answer.input("answers") == "")
    }

    @Test func `a preview publishes nothing`() throws {
        let answer = try square.post("**Gras**", in: topic, by: .loic, ["preview": "1"])
        #expect(answer.status == 200)
        #expect(answer.text.contains("<strong>Gras</strong>"))
        #expect(try posts == 1)
    }

    @Test func `a file that came with a message hangs from it`() throws {
        let answer = try square.post(
            "Voici.", in: topic, by: .loic, files: [square.pdf("Attestation.pdf")])
        #expect(answer.status == 303)
        let page = try square.visit(.sofia).get(square.address(topic))
        #expect(page.words.contains("Attestation.pdf"))
    }

    @Test func `what members write is text, never markup`() throws {
        try square.reply("<script>alert(1)</script> <b onclick=x>y</b>", in: topic, by: .loic)
        let page = try square.visit(.sofia).get(square.address(topic)).text
        #expect(!page.contains("<script>alert") && !page.contains("<b onclick"))
    }
}
