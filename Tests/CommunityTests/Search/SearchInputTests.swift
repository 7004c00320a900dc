import Community
import HTTP
import TestKit
import Testing

@Suite("What a search does with anything typed") struct SearchInputTests {
    let library: Library

    init() throws {
        library = try Library()
        _ = try library.card("Carte", "un texte and or near not")
    }

    @Test(arguments: ["", "   ", "\u{200B}"])
    func `nothing asked shows how to search`(_ text: String) throws {
        let answer = try library.ask(text)
        #expect(answer.status == 200)
        #expect(answer.words.contains("Comment chercher"))
    }

    @Test(arguments: ["!", "… « » ?", "\"\"", "🎉", "-", "*", "()", "-rien", "\0", "'", "% _ \\"])
    func `signs alone get a sentence, and stay in the box`(_ text: String) throws {
        let answer = try library.ask(text)
        #expect(answer.status == 422, "\(answer.status)")
        #expect(answer.words.contains("au moins un mot"))
        #expect(answer.text.contains("aria-invalid"))
    }

    @Test func `ten thousand characters are too many, and are kept`() throws {
        let text = String(repeating: "grève ", count: 1_667)
        let answer = try library.board.visit(.loic).get(library.path, headers: [:])
        #expect(answer.status == 200)
        let refused = try library.ask(text)
        #expect(refused.status == 422)
        #expect(refused.input("q") == text)
        #expect(refused.words.contains("200"))
    }

    @Test func `two hundred characters are enough, one more is not`() throws {
        #expect(try library.ask(String(repeating: "é", count: 200)).status == 200)
        #expect(try library.ask(String(repeating: "é", count: 201)).status == 422)
        #expect(try library.ask(String(repeating: "a ", count: 100)).status == 200)
    }

    @Test(arguments: [
        "texte AND", "texte OR", "NEAR(texte, 2)", "texte NOT", "texte:", "words:texte", "^texte",
        "texte* or*", "(texte", "texte)", "\"texte", "texte\"\"", "- texte", "texte -", "+texte",
        "texte ' OR 1=1 --", "texte \u{0}", "texte 🎉", "{texte}", "texte\\", "t e x t e",
        "a\" OR \"b", "§space1", "¤texte", "; DROP TABLE item", "ⅷ ① ﬁn", "texte\u{202E}",
    ])
    func `no sign is an operator`(_ text: String) throws {
        #expect(try library.ask(text).status == 200)
    }

    @Test func `operators of the engine are words like others`() throws {
        #expect(try library.titles("near") == ["Carte"])
        #expect(try library.titles("AND OR NOT") == ["Carte"])
    }

    @Test func `a long text is cut into a snippet around its words`() throws {
        let body = String(repeating: "remplissage ", count: 2_000) + "aiguille dans le foin"
        _ = try library.card("Longue", body)
        let answer = try library.ask("aiguille")
        #expect(answer.text.contains("<mark>aiguille</mark>"))
        #expect(answer.text.utf8.count < 30_000)
    }
}
