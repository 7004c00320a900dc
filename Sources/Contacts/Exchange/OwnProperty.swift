import TextFiles
import VCard

/// What a file of cards says that vCard has no word for, for another platform like this one.
enum OwnProperty: String, CaseIterable {
    case mandate = "X-PARVIS-MANDATE"
    case departments = "X-PARVIS-DEPARTMENTS"
    case source = "X-PARVIS-SOURCE"
    case consent = "X-PARVIS-CONSENT"
    case noteSight = "X-PARVIS-NOTE-SIGHT"
    case birthdaySight = "X-PARVIS-BIRTHDAY-SIGHT"

    /// Of the parameter of a telephone, a mail and the like.
    static let sight = "X-PARVIS-SIGHT"

    static let names = Set(allCases.map(\.rawValue))

    /// Nothing for an empty text.
    func property(_ text: String) -> [CardProperty] {
        guard !text.isEmpty else { return [] }
        return [
            CardProperty(
                group: "", name: rawValue, parameters: [], value: LineText.escaped(text))
        ]
    }

    /// Nil if a card does not say it.
    func text(in card: Card) -> String? {
        card.others.first { $0.name == rawValue }.map {
            LineText.unescaped($0.value).trimmingBlanks
        }
    }
}

extension Card {
    /// Whether it says who sees what of it.
    var saysSights: Bool {
        let parameters = [
            telephones.flatMap(\.parameters), emails.flatMap(\.parameters),
            addresses.flatMap(\.parameters), sites.flatMap(\.parameters),
        ].joined()
        let names = [OwnProperty.noteSight.rawValue, OwnProperty.birthdaySight.rawValue]
        return parameters.contains { $0.name == OwnProperty.sight }
            || others.contains { names.contains($0.name) }
    }
}
