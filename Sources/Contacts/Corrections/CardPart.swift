/// A part of a card in words that whoever it is about may correct.
enum CardPart: String, CaseIterable, Codable, Sendable {
    case prefix, given, family, title, function, organisation, unit

    static func all(of kind: ContactKind) -> [CardPart] {
        switch kind {
        case .person: [.prefix, .given, .family, .function, .organisation, .unit]
        case .organisation: [.title, .function, .unit]
        }
    }

    /// Of which catalogue key its word is.
    func word(of kind: ContactKind) -> String {
        let isRole = self == .function && kind == .organisation
        return "contacts.field." + (isRole ? "role" : rawValue)
    }

    func text(of content: ContactContent) -> String {
        switch self {
        case .prefix: content.name.prefix
        case .given: content.name.given
        case .family: content.name.family
        case .title: content.title
        case .function: content.function
        case .organisation: content.organisation
        case .unit: content.unit
        }
    }

    func set(_ text: String, in content: inout ContactContent) {
        switch self {
        case .prefix: content.name.prefix = text
        case .given: content.name.given = text
        case .family: content.name.family = text
        case .title: content.title = text
        case .function: content.function = text
        case .organisation: (content.organisation, content.organisationCard) = (text, nil)
        case .unit: content.unit = text
        }
    }
}
