import Foundation
import TextFiles

extension CardBuilder {
    mutating func takeEntry(_ line: CardLine) {
        switch line.line.name {
        case "TEL": takeTelephone(line)
        case "ADR": takeAddress(line)
        case "AGENT": takeAgent(line)
        case "EMAIL":
            let address = CardText.word(CardText.dropping("mailto:", from: line.word))
            card.emails += entries(address, line)
        case "URL": card.sites += entries(CardText.address(line.text), line)
        case "LANG": card.languages += entries(line.word, line)
        default:
            let text = line.word
            let isAddress = line.valueKind != "text" && CardText.isAddress(text)
            card.related += entries(isAddress ? CardText.address(text) : text, line)
        }
    }

    /// None for an empty value.
    private mutating func entries(_ value: String, _ line: CardLine) -> [CardEntry<String>] {
        value.isEmpty ? [] : [entry(value, line)]
    }

    private mutating func takeTelephone(_ line: CardLine) {
        let text = line.word
        let isURI = text.prefix(4).lowercased() == "tel:"
        var pieces = CardText.dropping("tel:", from: text).split(
            separator: ";", omittingEmptySubsequences: false)
        let isExtension = { (piece: Substring) in piece.lowercased().hasPrefix("ext=") }
        let ext = pieces.dropFirst().first(where: isExtension)?.utf8.filter { 48...57 ~= $0 } ?? []
        let rest = isURI ? [] : pieces.dropFirst().filter { !isExtension($0) }
        pieces = pieces.prefix(1) + rest
        var number = pieces.joined(separator: ";")
        if isURI { number = number.removingPercentEncoding ?? number }
        number = CardText.dropping("tel:", from: CardText.word(number))
        // Between the digits of a whole number signs have no meaning (RFC 3966 section 5.1.1).
        if number.hasPrefix("+") { number = number.replacing("-", with: " ").trimmingBlanks }
        guard !number.isEmpty else { return }
        let telephone = CardTelephone(number, ext: String(decoding: ext, as: UTF8.self))
        let entry = entry(telephone, line)
        card.telephones.append(entry)
    }

    private mutating func takeAddress(_ line: CardLine) {
        let parts = line.lists.map { $0.joined(separator: ", ") }
        func part(_ place: Int) -> String { place < parts.count ? parts[place] : "" }
        var address = CardAddress()
        (address.box, address.extended, address.street) = (part(0), part(1), part(2))
        (address.locality, address.region) = (part(3), part(4))
        (address.postalCode, address.country) = (part(5), part(6))
        address.printed = line.parameter("LABEL") ?? ""
        guard address != CardAddress() else { return }
        var entry = entry(address, line)
        entry.parameters.removeAll { $0.name == "LABEL" }
        card.addresses.append(entry)
    }

    /// A card in the value of a line (RFC 2426 section 3.5.4): of it the name is taken.
    private mutating func takeAgent(_ line: CardLine) {
        let text = LineText.unescaped(line.line.value)
        guard text.trimmingBlanks.uppercased().hasPrefix("BEGIN:VCARD") else { return keep(line) }
        report(.nested, line)
        let name = text.split(whereSeparator: \.isNewline)
            .lazy.compactMap { ContentLine(String($0), number: 0) }
            .first { $0.name == "FN" }.map { CardText.word($0.text) }
        if let name, !name.isEmpty { relate(name) }
    }
}
