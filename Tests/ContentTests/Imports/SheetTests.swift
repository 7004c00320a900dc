import Community
import Foundation
import TestKit
import Testing
import TextFiles

@testable import Content

@Suite("Sheets: what is read of them") struct SheetTests {
    @Test(arguments: [
        ("27/11/2026", "2026-11-27"), ("7.1.2026", "2026-01-07"), ("2026-11-27", "2026-11-27"),
        ("2026-11-27 10:30:00", "2026-11-27"), ("2026-11-27T10:30:00Z", "2026-11-27"),
        ("31/02/2026", nil), ("11/27/2026", nil), ("27/11/26", nil), ("hier", nil), ("27-11", nil),
    ])
    func `a day is read as people write it`(text: String, day: String?) {
        #expect(SheetValue(text, .date) == (day.map(SheetValue.value) ?? .unread))
    }

    @Test(arguments: [
        ("1 234,5", "1234.5"), ("1\u{202F}234", "1234"), ("-3.25", "-3.25"), ("12", "12"),
        ("1,234.5", nil), ("douze", nil), ("", nil), ("1,", nil), ("--1", nil),
    ])
    func `a number has a comma or a point before its decimals`(text: String, number: String?) {
        #expect(SheetValue(text, .number) == (number.map(SheetValue.value) ?? .unread))
    }

    @Test func `telephones and mails have one form, and what a sheet has rounded is told apart`() {
        #expect(SheetValue("05.61.00.00.00", .telephone) == .value("+33561000000"))
        #expect(SheetValue("561000000", .telephone) == .value("+33561000000"))
        #expect(SheetValue("0561000000 poste 12", .telephone) == .value("+33561000000;ext=12"))
        #expect(SheetValue("6,12E+08", .telephone) == .rounded)
        #expect(SheetValue("au bureau", .telephone) == .unread)
        #expect(SheetValue("mailto:a@x.fr", .mail) == .value("a@x.fr"))
        #expect(SheetValue("a@", .mail) == .unread)
    }

    @Test func `what was said of a sheet is kept as it was`() {
        var settings = SheetSettings()
        #expect(SheetSettings(text: settings.text) == settings)
        settings.encoding = .macRoman
        settings.separator = .tab
        settings.columns = ["title", "", "mail", ""]
        settings.isSettled = true
        #expect(SheetSettings(text: settings.text) == settings)
        #expect(SheetSettings(text: "") == SheetSettings())
        #expect(SheetSettings(text: "quelque chose") == SheetSettings())
    }

    @Test(arguments: [
        (Data("PK\u{3}\u{4}classeur".utf8), "C’est un classeur"),
        (Data([0xD0, 0xCF, 0x11, 0xE0, 0]), "C’est un classeur"),
        (Data([0x41, 0x42, 0x43, 0, 0, 0x43]), "n’est pas un tableau"),
    ])
    func `what a spreadsheet saves unless it is asked is told from a table`(
        data: Data, sentence: String
    ) throws {
        let words = try PinboardTown().site.catalogues.words("fr")
        let refusal = try #require(throws: ImportRefusal.self) {
            try SheetTable(data, SheetSettings(), SheetLayout(columns: [], rows: 9), words)
        }
        #expect(refusal.sentence.contains(sentence))
    }

    @Test func `headers are known by their words, whatever their case, accents and marks`() throws {
        let board = try PinboardTown()
        let layout = SheetLayout(
            columns: [
                SheetColumn("title", known: ["nom"]),
                SheetColumn("mail", .mail, known: ["courriel", "e-mail"], takesMany: true),
            ], rows: 10)
        let guess = SheetGuess(layout, texts: "pinboard.import.", board.site.catalogues)
        #expect(
            guess.columns(["NOM", "Courriel (bureau)", "E-mail 2", "e‑mail", "Nom", "Prénom", ""])
                == ["title", "mail", "mail", "mail", "", "", ""])
        #expect(guess.columns(["Heading", "Adresse electronique"]) == ["title", "mail"])
        #expect(guess.columns(["Titre", "Nom du chat"]) == ["title", ""])
    }
}
