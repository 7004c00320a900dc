import HTTP
import TestKit
import Testing

@testable import Community
@testable import Search

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

    @Test(arguments: ["!", "… « » ?", "\"\"", "🎉", "-", "*", "()", "-rien", "'", "% _ \\"])
    func `signs alone get a sentence, and stay in the box`(_ text: String) throws {
        let answer = try library.ask(text)
        #expect(answer.status == 422, "\(answer.status)")
        #expect(answer.words.contains("au moins un mot"))
        #expect(answer.text.contains("aria-invalid"))
    }

    @Test func `a thousand characters are too many, and are kept`() throws {
        let text = String(repeating: "greve ", count: 170)
        let refused = try library.ask(text)
        #expect(refused.status == 422)
        #expect(refused.text.contains("value=\"\(text)\""))
        #expect(refused.words.contains("200 caractères au plus"))
    }

    @Test func `ten thousand are more than the server reads, and its page says what to do`() throws
    {
        #expect(throws: (any Error).self) {
            try library.ask(String(repeating: "greve ", count: 1_667))
        }
        let refusal = library.board.site.refusals.answer(.targetTooLong, nil)
        #expect(refusal.status == .targetTooLong)
        guard case .bytes(let bytes) = refusal.body else { return #expect(Bool(false)) }
        #expect(String(decoding: bytes, as: UTF8.self).contains("adresse est trop longue"))
    }

    @Test func `NUL, which no address can carry, is no word either`() {
        #expect(SearchWords("\0").sought.isEmpty)
        #expect(SearchWords("tex\0te").sought.map(\.words) == [["tex"]])
    }

    @Test func `two hundred characters are enough, one more is not`() throws {
        #expect(try library.ask(String(repeating: "é", count: 200)).status == 200)
        #expect(try library.ask(String(repeating: "é", count: 201)).status == 422)
        #expect(try library.ask(String(repeating: "a ", count: 100)).status == 200)
    }

    @Test(arguments: [
        "texte AND", "texte OR", "NEAR(texte, 2)", "texte NOT", "texte:", "words:texte", "^texte",
        "texte* or*", "(texte", "texte)", "\"texte", "texte\"\"", "- texte", "texte -", "+texte",
        "texte ' OR 1=1 --", "texte 🎉", "{texte}", "texte\\", "t e x t e",
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
