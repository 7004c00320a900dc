import Storage
import Testing

@Suite("Words of a text") struct TextWordTests {
    private func words(_ text: String) -> [String] { TextWords(text).map(\.text) }

    @Test func `accents, capitals and ligatures are folded`() {
        #expect(words("Cœur ÉLÈVE Ægir") == ["coeur", "eleve", "aegir"])
    }

    @Test func `a composed accent and one that follows its letter are the same`() {
        #expect(words("e\u{301}cole") == words("école"))
    }

    @Test(arguments: ["l’école", "l'école", "lʼécole", "L‘école", "l`école"])
    func `an elision is no part of its word`(_ text: String) {
        #expect(words(text) == ["ecole"])
    }

    @Test func `longer elisions part as well, other apostrophes join`() {
        #expect(
            words("jusqu’ici qu'il aujourd’hui prud'homme") == ["ici", "il"] + [
                "aujourdhui", "prudhomme",
            ])
    }

    @Test func `a hyphen parts two words`() {
        #expect(words("compte-rendu porte-à-porte") == ["compte", "rendu", "porte", "a", "porte"])
    }

    @Test(arguments: [
        "militant·es", "militant·e·s", "militant•e•s", "militant.e.s", "militant-e-s",
        "militant(e)s", "militant·e·s",
    ])
    func `inclusive spelling is one word, with its feminine`(_ text: String) {
        let found = Array(TextWords(text))
        #expect(found.map(\.text) == ["militants"])
        #expect(found.first?.others.contains("militantes") == true)
        #expect(found.first.map { String(text[$0.range]) } == text)
    }

    @Test func `a sentence without a space behind its full stop is no inclusive spelling`() {
        #expect(words("la fin.Le début") == ["la", "fin", "le", "debut"])
    }

    @Test func `a range leads back to what was written`() {
        let text = "🎉 L’École — « cœur » !"
        #expect(TextWords(text).map { String(text[$0.range]) } == ["École", "cœur"])
    }

    @Test func `signs, emoji and NUL are no words`() {
        #expect(words("… — « » ! ? 🎉 \0 ·· '' ’ - (e)").filter { $0 != "e" }.isEmpty)
    }

    @Test func `soft hyphens and joiners inside a word are not there`() {
        #expect(words("mili\u{AD}tant mili\u{200B}tant") == ["militant", "militant"])
    }

    @Test func `a word without end is cut`() {
        #expect(words(String(repeating: "a", count: 100_000)).map(\.utf8.count) == [64])
    }

    @Test func `other scripts have words too`() {
        #expect(words("Мир و 日本 Ἀθῆναι").count == 4)
    }

    @Test func `an empty text has no words`() { #expect(words("").isEmpty) }
}
