import Community
import TextFiles
import VCard

/// What a card of a file becomes here; what has no place is kept for a later file.
struct CardContent {
    let card: Card
    var parts: ContactParts

    static func read(_ reading: CardReading) -> ImportedContact {
        var one = CardContent(reading)
        one.names()
        one.work()
        one.reach()
        one.own()
        one.last()
        return one.parts.contact
    }

    private init(_ reading: CardReading) {
        card = reading.card
        parts = ContactParts(ImportedContact(line: reading.line, Self.kind(of: card)))
        parts.change {
            $0.uid = card.uid.cut(to: 300)
            $0.saysSights = card.saysSights
            $0.isNamed = !card.uid.isEmpty
            $0.said = [
                .title, .name, .organisation, .unit, .function, .note, .birthday, .rest,
                .channels, .themes,
            ]
        }
    }

    /// Some say of no card what it is, and write the name of an organisation as that of somebody.
    private static func kind(of card: Card) -> ContactKind {
        guard card.kind == .individual else { return .organisation }
        let name = card.name
        let isNameless = (name.family + name.given + name.additional).isEmpty
        return isNameless && !card.organisation.isEmpty && card.organisation == name.formatted
            ? .organisation : .person
    }

    private mutating func names() {
        let name = card.name
        parts.text(\.title, name.formatted, .fullName, most: ContactCheck.longestTitle)
        guard parts.contact.content.kind == .person else { return }
        parts.text(\.name.family, name.family.joined(separator: " "), .family)
        parts.text(\.name.given, name.given.joined(separator: " "), .given)
        parts.text(\.name.additional, name.additional.joined(separator: " "), .additional)
        parts.text(\.name.prefix, name.prefixes.joined(separator: " "), .prefix)
        parts.text(\.name.suffix, name.suffixes.joined(separator: " "), .suffix)
    }

    private mutating func work() {
        if parts.contact.content.kind == .person {
            parts.text(\.organisation, card.organisation, .organisation)
        }
        parts.text(\.unit, card.units.joined(separator: ", "), .unit)
        parts.text(\.function, card.title.isEmpty ? card.role : card.title, .function)
        parts.note(card.note)
        if let date = card.birthday {
            parts.birthday(date.day == nil || date.month == nil ? "" : date.written)
        }
    }
}

extension CardDate {
    /// `1985-04-12`, `--04-12`.
    fileprivate var written: String {
        func two(_ number: Int?) -> String {
            let text = String(number ?? 0)
            return text.count == 1 ? "0" + text : text
        }
        let four = year.map {
            String(repeating: "0", count: max(0, 4 - String($0).count)) + "\($0)"
        }
        return (four ?? "-") + "-" + two(month) + "-" + two(day)
    }
}
