import Foundation

@testable import VCard

/// Cards for tests, of lines.
enum Cards {
    /// A card of some lines, with its frame.
    static func file(_ version: String, _ lines: String) -> Data {
        let text = "BEGIN:VCARD\nVERSION:\(version)\n\(lines)\nEND:VCARD\n"
        return Data(text.replacing("\n", with: "\r\n").utf8)
    }

    static func read(_ file: Data) throws -> (cards: [Card], problems: [CardProblem]) {
        let all = try CardReader.all(in: file)
        return (all.cards.map(\.card), all.problems)
    }

    /// The one card of some lines.
    static func one(_ version: String, _ lines: String) throws -> Card {
        let all = try read(file(version, lines))
        guard all.cards.count == 1 else { throw CardReadError.noCard }
        return all.cards[0]
    }

    static func written(_ cards: [Card], _ version: CardVersion) -> Data {
        var writer = CardWriter(version)
        for card in cards { writer.add(card) }
        return Data(writer.bytes)
    }

    static func text(_ card: Card, _ version: CardVersion) -> String {
        String(decoding: written([card], version), as: UTF8.self).replacing("\r\n ", with: "")
    }
}
