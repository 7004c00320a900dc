/// How a text of a card has to be (RFC 6352, section 10.5.4).
package struct CardTextMatch: Equatable, Sendable {
    enum Place: String {
        case equals, contains
        case startsWith = "starts-with"
        case endsWith = "ends-with"
    }
    enum Letters {
        case octets, ascii, unicode

        func folded(_ text: String) -> String {
            switch self {
            case .octets: text
            case .ascii:
                String(decoding: text.utf8.map { 65...90 ~= $0 ? $0 + 32 : $0 }, as: UTF8.self)
            case .unicode: text.lowercased()
            }
        }
    }

    /// As it is compared.
    let text: String
    let place: Place
    let letters: Letters
    /// Whether those are found that are not so.
    package let isNegated: Bool

    init(_ element: Element) {
        place = element.attributes["match-type"].flatMap(Place.init) ?? .contains
        isNegated = element.attributes["negate-condition"] == "yes"
        letters =
            switch element.attributes["collation"] {
            case "i;octet"?: .octets
            case "i;ascii-casemap"?: .ascii
            default: .unicode
            }
        text = letters.folded(element.text)
    }

    /// Small and capital letters are the same, those with accents are others (RFC 5051).
    package func finds(_ value: String) -> Bool {
        let value = letters.folded(value)
        let isFound =
            switch place {
            case .equals: value == text
            case .contains: text.isEmpty || value.contains(text)
            case .startsWith: value.hasPrefix(text)
            case .endsWith: value.hasSuffix(text)
            }
        return isFound != isNegated
    }
}
