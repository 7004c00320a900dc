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

    @Test(arguments: ["A.G.", "a.g.", "A.G", "AG"])
    func `letters with dots are one word`(_ text: String) {
        let written = "l’\(text) de jeudi. "
        let found = Array(TextWords(written))
        #expect(found.map(\.text) == ["ag", "de", "jeudi"])
        #expect(found.first.map { String(written[$0.range]) } == text)
    }

    @Test func `letters with dots end where they end`() {
        #expect(
            words("C.G.T. S.N.C.F c.à.d. p.5 M. X a.bc") == [
                "cgt", "sncf", "cad", "p", "5", "m", "x", "a", "bc",
            ])
    }

    @Test(arguments: ["e-mail", "E-Mail", "e\u{2011}mail"])
    func `a letter before a hyphen belongs to its word, which is found alone too`(_ text: String) {
        let written = "par l’\(text) reçu"
        let found = Array(TextWords(written))
        #expect(found.map(\.text) == ["par", "email", "recu"])
        #expect(found[1].others == ["mail"])
        #expect(String(written[found[1].range]) == text)
    }

    @Test func `a letter between hyphens stays apart`() {
        #expect(
            words("a-t-elle y-a-t-il vis-à-vis A-B")
                == ["a", "t", "elle", "y", "a", "t", "il", "vis", "a", "vis", "a", "b"])
    }

    @Test func `words with hyphens are found as one too`() {
        let text = "l’action anti-syndicale-ci, télé travail"
        let found = Array(TextWords(text))
        #expect(
            found.map(\.compound?.text) == [
                nil, nil, "antisyndicale", "antisyndicaleci", nil, nil,
            ])
        #expect(found[2].compound.map { String(text[$0.range]) } == "anti-syndicale")
    }

    @Test(arguments: [
        ("l’A. G. de", "ag", "A. G"), ("A.\u{A0}G.", "ag", "A.\u{A0}G"),
        ("le 36 46, le", "3646", "36 46"), ("36\u{202F}46.", "3646", "36\u{202F}46"),
    ])
    func `letters and digits with a space are found as one too`(
        _ text: String, _ word: String, _ written: String
    ) {
        let found = TextWords(text).compactMap(\.compound)
        #expect(found.map(\.text) == [word])
        #expect(found.first.map { String(text[$0.range]) } == written)
    }

    @Test func `more letters are one as well, others none`() {
        #expect(TextWords("A. G. E.").compactMap(\.compound?.text) == ["ag", "age"])
        for text in [
            "Plan A. Gare", "a. g.", "A G", "A. G", "36 46 12", "12 36 46", "46 36", "36 4",
            "36.46",
            "05 61 36 46", "36 46 h\u{A0}12".replacing(" h", with: ""), "136 46", "36", "A.", "",
        ] {
            #expect(TextWords(text).allSatisfy { $0.compound == nil }, "\(text)")
        }
    }

    @Test(arguments: [
        "05 61 12 34 56", "0561123456", "05.61.12.34.56", "05-61-12-34-56", "05/61/12/34/56",
        "05\u{202F}61\u{202F}12\u{202F}34\u{202F}56", "05 61\u{A0}12 34 56", "0561 123 456",
        "+33 5 61 12 34 56", "+33561123456", "+33 (0)5 61 12 34 56", "+33(0)561123456",
        "+33 (0) 561 12 34 56", "0033 5 61 12 34 56", "0033561123456", "33561123456",
        "+33 05 61 12 34 56", "(05) 61 12 34 56", "(05)61123456", "(+33) 5 61 12 34 56",
        "(+33) (0)5 61 12 34 56", "(0)5 61 12 34 56", "(05).61.12.34.56", "(0033) 5 61 12 34 56",
    ])
    func `a telephone number is one word, however it is written`(_ number: String) {
        let text = "Tél. : \(number), ou \(number)."
        let found = Array(TextWords(text))
        #expect(found.map(\.text) == ["tel", "0561123456", "ou", "0561123456"])
        #expect(found[1].others.contains("61"))
        #expect(String(text[found[1].range]) == number)
    }

    @Test func `numbers side by side are apart, and those of other countries are whole`() {
        #expect(words("05 61 12 34 56 06 11 22 33 44") == ["0561123456", "0611223344"])
        #expect(
            words("+32 2 123 45 67 06-12-13-14-15 (+32 2 123 45 67 06 12 13 14 15)")
                == ["3221234567", "0612131415", "3221234567", "0612131415"])
        #expect(words("(0561123456) (05 61 12 34 56") == ["0561123456", "0561123456"])
        #expect(words("+32 2 555 12 12, +262 262 12 34 56") == ["3225551212", "0262123456"])
    }

    @Test(arguments: [
        ("01.12.2026 10", ["01", "12", "2026", "10"]), ("08h30", ["08h30"]),
        ("05 61 12 34 5", ["05", "61", "12", "34", "5"]), ("012345678901", ["012345678901"]),
        ("0561123456e", ["0561123456e"]), ("+", []), ("33", ["33"]), ("0", ["0"]),
        ("(05) 61", ["05", "61"]), ("(05 61", ["05", "61"]), ("(0", ["0"]), ("(", []),
        ("(+", []), ("(+33", ["33"]), ("(05)", ["05"]), ("2026-11-27", ["2026", "11", "27"]),
        ("33 561 12", ["33", "561", "12"]),
    ])
    func `other numbers are what they are`(_ text: String, _ expected: [String]) {
        #expect(words(text) == expected)
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
