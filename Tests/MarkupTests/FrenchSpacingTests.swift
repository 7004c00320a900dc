import Markup
import Testing

@Suite("French typography") struct FrenchSpacingTests {
    private func line(_ source: String, french: Bool = true) throws -> String {
        let html = try markdown(source, french: french)
        return String(html.dropFirst("<p>".count).dropLast("</p>\n".count))
    }

    @Test(arguments: [";", "!", "?"])
    func `a space before a high mark is narrow and does not break`(
        mark: String
    ) throws {
        #expect(try line("Bonjour \(mark)") == "Bonjour\u{202F}\(mark)")
        #expect(try line("Bonjour\(mark)") == "Bonjour\(mark)")
    }

    @Test func `a space before a colon does not break`() throws {
        #expect(try line("À noter : 10:30") == "À noter\u{A0}: 10:30")
    }

    @Test func `quotation marks hold their words`() throws {
        let held = "«\u{A0}oui\u{A0}»"
        #expect(try line("« oui »") == held)
        #expect(try line("«oui»") == held)
        #expect(try line("«\u{202F}oui\u{202F}»") == "«\u{202F}oui\u{202F}»")
        #expect(try line("«\u{A0}oui\u{A0}»") == held)
        #expect(try line("« Quoi ? »") == "«\u{A0}Quoi\u{202F}?\u{A0}»")
        #expect(try line("«") == "«")
        #expect(try line("»") == "»")
    }

    @Test func `apostrophes stay as they were typed`() throws {
        #expect(try line("l'été, l’été") == "l&#39;été, l’été")
    }

    @Test func `addresses and code are not touched`() throws {
        #expect(try line("https://a.fr/?a;b!").contains("https://a.fr/?a;b"))
        #expect(try line("[a !](/b?c)") == "<a href=\"/b?c\">a\u{202F}!</a>")
        #expect(try line("`a !`") == "<code>a !</code>")
    }

    @Test func `it can be left out`() throws {
        #expect(try line("« oui » !", french: false) == "« oui » !")
    }

    @Test func `what is hostile is still escaped`() throws {
        #expect(
            try line("< ! > ? \" « & »") == "&lt;\u{202F}! &gt;\u{202F}? &quot; «\u{A0}&amp;\u{A0}»"
        )
    }
}
