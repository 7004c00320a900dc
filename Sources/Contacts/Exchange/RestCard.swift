import Foundation
import TextFiles
import VCard

/// What of a card nothing here has a place for, as content lines that a later file gives again.
enum RestCard {
    /// What is longer is no property that anybody misses.
    private static let longest = 16_000
    private static let mostLines = 200
    private static let head = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:-\r\n"

    /// The lines of a card of which the rest alone is left; empty for none.
    static func text(_ rest: Card) -> String {
        var card = rest
        card.name = CardName("-")
        card.name.sortedAs = rest.name.sortedAs
        card.others = Array(
            rest.others.filter {
                !OwnProperty.names.contains($0.name) && $0.value.utf8.count <= longest
            }.prefix(mostLines))
        var writer = CardWriter(.v40)
        writer.add(card)
        let lines = String(decoding: writer.bytes, as: UTF8.self).split(separator: "\r\n")
        let kept = lines.filter { !frame.contains(String($0)) && !$0.hasPrefix("PRODID:") }
        return kept.joined(separator: "\n")
    }

    private static let frame: Set = ["BEGIN:VCARD", "VERSION:4.0", "FN:-", "N:;;;;", "END:VCARD"]

    /// The card that such lines make; an empty one for what is none.
    static func card(_ text: String) -> Card {
        guard !text.isEmpty else { return Card() }
        let lines = text.split(separator: "\n").joined(separator: "\r\n")
        let file = Data((head + lines + "\r\nEND:VCARD\r\n").utf8)
        do throws(CardReadError) {
            var card = try CardReader.all(in: file).cards.first?.card ?? Card()
            card.name.formatted = ""
            return card
        } catch { return Card() }
    }
}
