import Markup
import Testing

@Suite("Addresses typed in a text") struct BareAddressTests {
    /// The text with each address in braces.
    private func marked(_ text: String) -> String {
        BareAddresses.pieces(text).map { piece in
            switch piece {
            case .text(let words): words
            case .link(let words, _): "{\(words)}"
            }
        }.joined()
    }

    @Test(arguments: [
        "\u{A0}", "\u{202F}", "\u{2009}", "\u{2003}", "\u{3000}", "\u{200B}", "\u{FEFF}",
        "\u{AD}", "\u{2028}", "\t", "\n", " ",
    ])
    func `every space of Unicode, and what nobody sees, ends an address`(space: String) {
        #expect(
            marked("Voir https://www.example.org\(space)! Merci")
                == "Voir {https://www.example.org}\(space)! Merci")
        #expect(marked("https://a.fr/b\(space)c") == "{https://a.fr/b}\(space)c")
        #expect(marked("www.a.fr\(space)!") == "{www.a.fr}\(space)!")
        #expect(marked("« \(space)jean@a.fr\(space)!") == "« \(space){jean@a.fr}\(space)!")
    }

    @Test(arguments: [
        "«\u{A0}", "«", "“", "„", "(", "[", "\u{A0}", "\u{202F}", "’", "—", "→ ", "* ", "\"",
        "voir:", "",
    ])
    func `an address begins behind what opens`(opening: String) {
        for address in ["https://a.fr/b", "www.a.fr", "jean.petit@a.fr"] {
            #expect(marked(opening + address) == "\(opening){\(address)}")
        }
    }

    @Test(arguments: [
        "…", "»", "\u{A0}»", "”", "’", "—", "–", ".", ",", ";", ":", "!", "?", ")", ").", "]",
        "…)", "\"", "'", "*", "».", "?!", ", puis", ": non", ">", "“",
    ])
    func `what closes a sentence stays outside`(closing: String) {
        for address in ["https://a.fr", "https://a.fr/b", "https://a.fr/?q=é", "www.a.fr/b"] {
            #expect(marked("(" + address + closing) == "({\(address)}\(closing)")
        }
        #expect(marked("<jean@a.fr" + closing) == "<{jean@a.fr}\(closing)")
    }

    @Test(arguments: ["\u{200B}", "\u{AD}", "\u{FEFF}", "\u{2060}", "\u{200D}", "\u{34F}"])
    func `what nobody sees is no part of a mailbox or a host`(sign: String) {
        let mail = BareAddresses.Piece.link
        for text in [
            "j\(sign)ean@ex.fr", "jean\(sign)@ex.fr", "jean@\(sign)ex.fr", "jean@ex\(sign).fr",
            "jean@ex.\(sign)fr", "j\(sign)\(sign)ean@e\(sign)x.fr",
        ] {
            #expect(BareAddresses.pieces(text) == [mail(text, "mailto:jean@ex.fr")])
        }
        for text in ["https://ex\(sign)emple.org/b", "https://exemple.\(sign)org/b"] {
            #expect(BareAddresses.pieces(text) == [mail(text, "https://exemple.org/b")])
        }
        #expect(marked("a/\(sign)jean@ex.fr") == "a/\(sign)jean@ex.fr")
        #expect(marked("jean.\(sign)@ex.fr") == "jean.\(sign)@ex.fr")
        #expect(marked("\(sign)@ex.fr") == "\(sign)@ex.fr")
    }

    @Test func `a bracket that was not opened inside ends an address`() {
        #expect(marked("(voir https://a.org/b)et") == "(voir {https://a.org/b})et")
        #expect(marked("(https://a.org/b)-là") == "({https://a.org/b})-là")
        #expect(
            marked("(https://a.org/b)/(https://a.org/c)")
                == "({https://a.org/b})/({https://a.org/c})")
        #expect(marked("[https://a.org/b(c)]d") == "[{https://a.org/b(c)}]d")
    }

    @Test func `an address with the name of a user is one`() {
        for address in ["https://user:pw@a.org/x", "https://user@a.org", "http://u:p@a.org:80/x"] {
            #expect(BareAddresses.pieces("(\(address))")[1] == .link(address, to: address))
        }
        #expect(marked("https://a.fr,jean@b.fr") == "{https://a.fr},{jean@b.fr}")
    }

    @Test func `a bracket that was opened inside stays inside`() {
        let page = "https://fr.wikipedia.org/wiki/Lyon_(homonymie)"
        #expect(marked(page) == "{\(page)}")
        #expect(marked("(voir \(page)).") == "(voir {\(page)}).")
        #expect(
            marked("https://a.fr/x[1] [https://a.fr/x]") == "{https://a.fr/x[1]} [{https://a.fr/x}]"
        )
    }

    @Test func `an underscore at the end is a letter, unless it closes what one has opened`() {
        #expect(marked("https://a.fr/mZ_") == "{https://a.fr/mZ_}")
        #expect(marked("_https://a.fr/mZ_") == "_{https://a.fr/mZ}_")
        #expect(marked("_Voir https://a.fr/b_") == "_Voir {https://a.fr/b}_")
        #expect(marked("_Voir_ https://a.fr/b_") == "_Voir_ {https://a.fr/b_}")
        #expect(marked("nom_propre https://a.fr/b_") == "nom_propre {https://a.fr/b_}")
        #expect(marked("\\_ https://a.fr/b_ _ https://a.fr/b_").contains("{https://a.fr/b_} _ {"))
        #expect(marked("_a\n\nhttps://a.fr/b_") == "_a\n\n{https://a.fr/b_}")
        #expect(
            marked("__https://a.fr/b__c https://a.fr/b__")
                == "__{https://a.fr/b__c} {https://a.fr/b}__")
    }

    @Test func `telephones write capitals`() {
        #expect(
            BareAddresses.pieces("Https://a.fr/B HTTP://a.fr Www.A.fr")
                == [
                    .link("Https://a.fr/B", to: "https://a.fr/B"), .text(" "),
                    .link("HTTP://a.fr", to: "http://a.fr"), .text(" "),
                    .link("Www.A.fr", to: "http://www.A.fr"),
                ])
    }

    @Test(arguments: [
        "https://a.fr:8080/b", "http://localhost:8080", "https://a.fr?x=1&y=2#z",
        "https://münchen.example/ö", "https://a.fr/l’été/fin", "https://a.fr/a,b;c:d!e",
        "https://a.fr/@jean", "https://mastodon.example/@jean@a.fr",
        "prénom.nom+liste@sous.domaine.example", "jean_petit@a-b.fr",
        "https://a.fr/Michelson–Morley", "https://a.fr/_next_/a*b~c",
    ])
    func `an address is taken whole`(address: String) {
        #expect(marked("« \(address) »") == "« {\(address)} »")
    }

    @Test(arguments: [
        "http://", "https:// a.fr", "https://.fr", "www.a", "www.", "wwww.a.fr", "a.www.b.fr",
        "xhttps://a.fr", "@jean", "jean@", "jean@local", "jean@a.f", "jean.@a.fr", "a@b@c.fr",
        "1@2.34", "/jean@a.fr", "javascript://a", "ftp://a.fr", "10:30", "p.@ge",
        "www..\u{AD}www.a.fr",
    ])
    func `what is no address stays text`(text: String) {
        #expect(marked(text) == text)
    }

    @Test func `a long text costs no more than its length`() {
        for piece in [
            "@a", "www.a", "https://", "a@b.c ", "((((", "https://a/(", "_@_", "\u{200B}",
            "\u{200B}@", "_", "https://a:", "a/)", "https://a/_ _", "www..\u{AD}",
        ] {
            let text = String(repeating: piece, count: 1 << 13)
            let clock = ContinuousClock()
            #expect(clock.measure { _ = BareAddresses.pieces(text) } < .seconds(20))
        }
    }
}
