import Foundation
import Testing

@testable import VCard

@Suite("Bad cards") struct BadCardTests {
    private func kinds(_ text: String) throws -> [CardProblem.Kind] {
        try Cards.read(Data(text.utf8)).problems.map(\.kind)
    }

    @Test func `a card without a name takes it from what it has, and the report says so`() throws {
        let text = """
            BEGIN:VCARD\nVERSION:3.0\nEMAIL:a@example.org\nEND:VCARD
            BEGIN:VCARD\nVERSION:3.0\nORG:Institut;Formation\nTEL:39 49\nEND:VCARD
            BEGIN:VCARD\nVERSION:3.0\nTEL:39 49\nEND:VCARD
            BEGIN:VCARD\nVERSION:3.0\nNOTE:personne\nEND:VCARD
            """
        let all = try Cards.read(Data(text.utf8))
        #expect(all.cards.map(\.name.formatted) == ["a@example.org", "Institut", "39 49"])
        #expect(
            all.problems == [
                CardProblem(.nameFrom("EMAIL"), line: 1, about: "a@example.org"),
                CardProblem(.nameFrom("ORG"), line: 5, about: "Institut"),
                CardProblem(.nameFrom("TEL"), line: 10, about: "39 49"),
                CardProblem(.empty, line: 14),
            ])
        #expect(all.problems.map(\.isRejection) == [false, false, false, true])
    }

    @Test func `cards without UID are accepted`() throws {
        let text = "BEGIN:VCARD\nUID:a\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD\n"
        #expect(try Cards.read(Data(text.utf8)).cards.map(\.uid) == ["a", ""])
    }

    @Test func `a card cut in its photo is left out, those before it are not`() throws {
        let photo = String(repeating: "QUJD\n ", count: 200)
        let text =
            "BEGIN:VCARD\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\nPHOTO;ENCODING=b:\n " + photo
        let all = try Cards.read(Data(text.utf8))
        #expect(all.cards.map(\.name.formatted) == ["A"])
        #expect(all.problems == [CardProblem(.cut, line: 4, about: "B")])
    }

    @Test func `a card whose end is missing does not take the next one with it`() throws {
        let text = "BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\n"
        let all = try Cards.read(Data(text.utf8))
        #expect(all.cards.map(\.name.formatted) == ["B"])
        #expect(all.problems.map(\.kind) == [.cut])
    }

    @Test func `what is no card is refused`() throws {
        #expect(throws: CardReadError.noCard) { try Cards.read(Data("Nom;Prénom".utf8)) }
        #expect(throws: CardReadError.noCard) { try Cards.read(Data()) }
        #expect(throws: CardReadError.noCard) { try Cards.read(Data([0, 255, 0, 1, 200])) }
    }

    @Test func `a file, a card or a value that is too large is refused by its name`() throws {
        var limits = CardLimits()
        limits.bytes = 10
        #expect(throws: CardReadError.tooLarge(10)) {
            try CardReader.all(in: Data(count: 11), limits: limits)
        }
        limits = CardLimits()
        limits.cards = 1
        let card = "BEGIN:VCARD\nFN:A\nEND:VCARD\n"
        #expect(throws: CardReadError.tooMany(1)) {
            try CardReader.all(in: Data((card + card).utf8), limits: limits)
        }
        limits.value = 100
        let long = Cards.file("3.0", "FN:A\nPHOTO;ENCODING=b:" + String(repeating: "A", count: 500))
        let all = try CardReader.all(in: long, limits: limits)
        #expect(all.cards.map(\.card.photo) == [nil])
        #expect(all.problems.map(\.kind) == [.tooLong("PHOTO")])
        #expect(all.problems.map(\.line) == [4])
        limits.lines = 2
        let lines = try CardReader.all(
            in: Cards.file("3.0", "FN:A\nNOTE:b\nNOTE:c"), limits: limits)
        #expect(lines.cards.isEmpty)
        #expect(lines.problems.map(\.kind) == [.tooManyLines])
    }

    @Test func `a photo of 100 MB is read no further than its limit`() throws {
        var file = Data("BEGIN:VCARD\r\nFN:A\r\nPHOTO;ENCODING=b:".utf8)
        let line = Data((" " + String(repeating: "A", count: 74) + "\r\n").utf8)
        for _ in 0..<1_250_000 { file.append(line) }
        file.append(Data("\r\nEND:VCARD\r\n".utf8))
        var limits = CardLimits()
        limits.bytes = 200_000_000
        let all = try CardReader.all(in: file, limits: limits)
        #expect(all.cards.map(\.card.name.formatted) == ["A"])
        #expect(all.problems.map(\.kind) == [.tooLong("PHOTO")])
        #expect(throws: CardReadError.tooLarge(90_000_000)) {
            limits.bytes = 90_000_000
            _ = try CardReader.all(in: file, limits: limits)
        }
    }

    @Test func `control characters are left out, and said once`() throws {
        let text = "BEGIN:VCARD\nFN:A\u{0}B\u{7}\nNOTE:c\u{1}\nEND:VCARD\n"
        let all = try Cards.read(Data(text.utf8))
        #expect(all.cards.map(\.name.formatted) == ["AB"])
        #expect(all.problems == [CardProblem(.controls, line: 2)])
    }

    @Test(arguments: [
        String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf16, .isoLatin1, .windowsCP1252,
        .utf8,
    ])
    func `cards are read in any letters`(_ encoding: String.Encoding) throws {
        let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Élodie Muñoz\r\nEND:VCARD\r\n"
        let all = try Cards.read(try #require(text.data(using: encoding)))
        #expect(all.cards.map(\.name.formatted) == ["Élodie Muñoz"])
    }

    @Test func `lines of both letters stand in one file`() throws {
        let latin = try #require("BEGIN:VCARD\nFN:Renée\nEND:VCARD\n".data(using: .isoLatin1))
        let all = try Cards.read(latin + Data("BEGIN:VCARD\nFN:Zoé\nEND:VCARD\n".utf8))
        #expect(all.cards.map(\.name.formatted) == ["Renée", "Zoé"])
    }

    @Test func `a fold in the middle of a letter is taken away`() throws {
        var bytes = Data("BEGIN:VCARD\r\nFN:Z".utf8)
        bytes += [0xC3, 13, 10, 32, 0xA9]
        bytes += Data("\r\nEND:VCARD\r\n".utf8)
        #expect(try Cards.read(bytes).cards.map(\.name.formatted) == ["Zé"])
    }

    @Test func `a card within a card is somebody related`() throws {
        let old = """
            BEGIN:VCARD\nVERSION:2.1\nFN:Chef\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN:Adjointe
            TEL:1\nEND:VCARD\nTITLE:Maire\nEND:VCARD\nBEGIN:VCARD\nFN:Autre\nEND:VCARD
            """
        let all = try Cards.read(Data(old.utf8))
        #expect(all.cards.map(\.name.formatted) == ["Chef", "Autre"])
        #expect(all.cards[0].related.map(\.value) == ["Adjointe"])
        #expect(all.cards[0].title == "Maire")
        #expect(all.cards[0].telephones.isEmpty)
        #expect(all.problems.map(\.kind) == [.nested])
        let new = try Cards.one(
            "3.0", #"FN:Chef\#nAGENT:BEGIN:VCARD\nFN:Susan Thomas\nTEL:+1-919\nEND:VCARD\n"#)
        #expect(new.related.map(\.value) == ["Susan Thomas"])
    }

    @Test func `lines that are none are reported with their numbers`() throws {
        let text = "BEGIN:VCARD\nFN:A\nsans rien\nBDAY:hier\nEND:VCARD\n"
        let all = try Cards.read(Data(text.utf8))
        #expect(
            all.problems == [
                CardProblem(.line, line: 3, about: "sans rien"),
                CardProblem(.value("BDAY"), line: 4, about: "hier"),
            ])
        #expect(all.cards[0].others.map(\.value) == ["hier"])
    }
}
