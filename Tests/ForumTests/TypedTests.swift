import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Forum

@Suite("What people type in the forum") struct TypedTests {
    let square: ForumTown
    let topic: Item.ID

    init() throws {
        square = try ForumTown()
        topic = try square.open(Typed.title, text: Typed.text)
    }

    private func page(_ resident: Resident = .sofia) throws -> String {
        try square.visit(resident).get(square.address(topic)).text
    }

    @Test func `addresses become links, lines end where they do, and a signature is no title`()
        throws
    {
        #expect(try Typed.faults(in: page()) == [])
        let preview = try square.post(Typed.text, in: topic, by: .loic, ["preview": "1"])
        #expect(Typed.faults(in: preview.text) == [])
        try square.visit(.malik).put(
            ForumPaths.conclusion(topic, in: square.space), ["text": "Un.\nDeux.", "version": "0"])
        #expect(try page().contains("Un.<br>\nDeux."))
    }

    @Test func `signs that nobody sees are not in a title, a theme or a label`() throws {
        let title = try #require(
            try square.town.site.database.read {
                try $0.value("SELECT i.title FROM item AS i WHERE i.id = \(topic)") as String?
            })
        #expect(Array(title.utf8) == Array(Typed.seen.utf8))
        for name in [
            "Entr\u{200B}aide", "ENTRAIDE", Typed.disguised("Entraide"), "Entraide\u{FEFF}",
            "Entr\u{FFFC}aide", "\u{2800}Entraide", "Entraide\u{1D159}\u{2800}",
        ] {
            let answer = try square.visit(.malik).post(
                ForumPaths.themes(in: square.space),
                [
                    "name": name, "summary": "", "colour": "green", "audience": "space",
                    "opening": "participants",
                ])
            #expect(answer.status == 422 && answer.words.contains("porte déjà ce nom"), "\(name)")
        }
        let tagged = try square.open(
            "Sujet", ["tags": "paie, p\u{430}ie, pa\u{AD}ie, paie\u{2800}"])
        #expect(
            try square.count("SELECT COUNT(*) FROM topic_tag AS t WHERE t.topic_id = \(tagged)")
                == 1)
    }

    @Test func `a topic is saved under the whole of its title`() throws {
        let export = ForumPaths.export(topic, in: square.space)
        for (query, ending) in [("", "html"), ("?format=text", "txt")] {
            let header = try square.visit(.sofia).get(export + query)
                .headers["Content-Disposition"]
            #expect(header?.contains("filename*=UTF-8''\(Typed.file).\(ending)") == true)
        }
    }

    @Test func `a file is called and served with its accents composed`() throws {
        let answer = try square.post(
            "Voici.", in: topic, by: .loic, files: [square.pdf("Proce\u{300}s-verbal.pdf")])
        #expect(answer.status == 303)
        let name: String? = try square.town.site.database.read {
            try $0.value("SELECT a.name FROM attachment AS a")
        }
        #expect(name.map { Array($0.utf8) } == Array("Proc\u{E8}s-verbal.pdf".utf8))
        let file: Content.Attachment.ID? = try square.town.site.database.read {
            try $0.value("SELECT a.id FROM attachment AS a")
        }
        let served = try square.visit(.sofia).get(
            SpacePaths.attachment(try #require(file), in: square.space))
        let header = served.file?.disposition?.headerValue
        #expect(header?.contains("Proc%C3%A8s-verbal.pdf") == true)
    }

    // MARK: Quotations

    /// What the form of an answer quotes.
    private func quote(_ text: String) throws -> String {
        let post = try square.reply(text, in: topic, by: .loic)
        let page = try square.visit(.sofia).get(
            ForumPaths.reply(post, in: square.space) + "?quote=1")
        return page.input("quote") ?? ""
    }

    @Test func `a quotation keeps code that begins with its sign`() throws {
        let page = try quote("Essayez :\n\n```\n> ls\n$ pwd\n```\n\nPuis :\n\n    > cat")
        #expect(page.contains("&gt; ls\n$ pwd\n") && page.contains("\n    &gt; cat"))
    }

    @Test func `a quotation has none of what its author quoted, lazy lines among it`() throws {
        let page = try quote("> Amina a dit ceci\nsans le signe.\n\nMoi, non.")
        #expect(page.contains("Moi, non."))
        #expect(!page.contains("sans le signe") && !page.contains("a dit ceci"))
    }

    @Test func `a quotation of what only quotes has what it quotes`() throws {
        let page = try quote("> Amina a dit ceci\n> et cela.\n")
        #expect(page.contains("&gt; Amina a dit ceci\n&gt; et cela."))
    }
}
