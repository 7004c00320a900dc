import TextFiles

extension CardBuilder {
    mutating func takeWords(_ line: CardLine) {
        switch line.line.name {
        case "N": takeName(line)
        case "ORG": takeOrganisation(line)
        case "NOTE": takeNote(line)
        case "CATEGORIES": takeCategories(line)
        case "FN": card.name.formatted = first(card.name.formatted, line)
        case "TITLE": card.title = first(card.title, line)
        case "ROLE": card.role = first(card.role, line)
        case "UID": card.uid = first(card.uid, line)
        default: card.name.sortedAs = first(card.name.sortedAs, line)
        }
    }

    private mutating func takeName(_ line: CardLine) {
        guard card.name.parts.allSatisfy(\.isEmpty) else { return keep(line) }
        let lists = line.lists.map { $0.map(CardText.word) }
        func list(_ place: Int) -> [String] { place < lists.count ? lists[place] : [] }
        var name = card.name
        (name.family, name.given, name.additional) = (list(0), list(1), list(2))
        (name.prefixes, name.suffixes) = (list(3), list(4))
        if name.sortedAs.isEmpty { name.sortedAs = CardText.word(line.parameter("SORT-AS") ?? "") }
        card.name = name
    }

    private mutating func takeOrganisation(_ line: CardLine) {
        let parts = line.parts.map(CardText.word).filter { !$0.isEmpty }
        guard let first = parts.first else { return }
        guard card.organisation.isEmpty else { return keep(line) }
        card.organisation = first
        card.units = Array(parts.dropFirst())
    }

    private mutating func takeNote(_ line: CardLine) {
        let text = line.text
        guard !text.isEmpty else { return }
        card.note = card.note.isEmpty ? text : card.note + "\n\n" + text
    }

    private mutating func takeCategories(_ line: CardLine) {
        let separators: [Character] = line.version == .v21 ? [",", ";"] : [","]
        let pieces = separators.reduce([line.line.value]) { pieces, separator in
            pieces.flatMap { LineText.parts($0, at: separator) }
        }
        var seen = Set(card.categories)
        let new = pieces.map { CardText.word(LineText.unescaped(line.decoded($0))) }
            .filter { !$0.isEmpty && seen.insert($0).inserted }
        card.categories = card.categories + new
    }

    mutating func takeKind(_ line: CardLine) {
        let word = line.word.lowercased()
        guard let kind = CardKind(rawValue: word == "company" ? "org" : word) else {
            return keep(line)
        }
        card.kind = kind
    }
}
