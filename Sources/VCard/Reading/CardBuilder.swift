import TextFiles

/// Makes a card of its lines.
struct CardBuilder {
    var card = Card()
    private(set) var problems: [CardProblem] = []
    private let version: CardVersion
    /// The names that Apple gives to groups of lines (`X-ABLabel`).
    private var labels: [String: String] = [:]
    private var usedLabels: Set<String> = []
    /// What can be read only once the rest is.
    private var last: [CardLine] = []

    init(_ lines: [ContentLine], _ version: CardVersion, agents: [String]) {
        self.version = version
        for line in lines where line.name == "X-ABLABEL" && !line.group.isEmpty {
            labels[line.group] = labels[line.group] ?? Self.label(line)
        }
        for line in lines where line.value.utf8.contains(where: { $0 > 32 }) {
            take(CardLine(line, version))
        }
        for agent in agents { relate(agent) }
        finish()
    }

    /// `_$!<Anniversary>!$_` is a word that Apple translates.
    private static func label(_ line: ContentLine) -> String {
        let text = CardText.word(line.text)
        guard text.hasPrefix("_$!<"), text.hasSuffix(">!$_"), text.count > 8 else { return text }
        return CardText.word(String(text.dropFirst(4).dropLast(4)))
    }

    private mutating func take(_ line: CardLine) {
        if !line.hasKnownCharset { report(.unknownCharset(line.charset), line) }
        switch line.line.name {
        case "BEGIN", "END", "VERSION", "PRODID": break
        case "FN", "N", "ORG", "TITLE", "ROLE", "NOTE", "CATEGORIES", "UID", "SORT-STRING":
            takeWords(line)
        case "TEL", "EMAIL", "ADR", "URL", "RELATED", "LANG", "AGENT": takeEntry(line)
        case "BDAY", "ANNIVERSARY", "X-ANNIVERSARY", "REV": takeDate(line)
        case "PHOTO", "LOGO": takePicture(line)
        case "KIND", "X-KIND", "X-ABSHOWAS", "X-ADDRESSBOOKSERVER-KIND": takeKind(line)
        case "X-ABLABEL", "X-ABDATE", "LABEL": last.append(line)
        default: keep(line)
        }
    }

    mutating func keep(_ line: CardLine) { card.others.append(line.property) }

    mutating func report(_ kind: CardProblem.Kind, _ line: CardLine) {
        problems.append(CardProblem(kind, line: line.line.number, about: line.line.value))
    }

    /// The first text of a kind has its place, further ones are kept as they stand.
    mutating func first(_ text: String, _ line: CardLine) -> String {
        if text.isEmpty { return line.word }
        keep(line)
        return text
    }

    mutating func entry<Value>(_ value: Value, _ line: CardLine) -> CardEntry<Value> {
        var entry = CardEntry(value, types: line.types, preference: line.preference)
        entry.parameters = line.parameters
        if let label = labels[line.line.group], !label.isEmpty {
            entry.label = label
            usedLabels.insert(line.line.group)
        }
        return entry
    }

    mutating func relate(_ agent: String) {
        card.related.append(CardEntry(agent, types: ["agent"]))
    }

    private mutating func finish() {
        for line in last where line.line.name == "X-ABDATE" { takeLabelledDate(line) }
        for line in last where line.line.name == "LABEL" { takePrinted(line) }
        for line in last where line.line.name == "X-ABLABEL" {
            if !usedLabels.contains(line.line.group) { keep(line) }
        }
    }

    /// Apple's anniversary; other dates of its kind are kept with their names.
    private mutating func takeLabelledDate(_ line: CardLine) {
        guard labels[line.line.group] == "Anniversary", card.anniversary == nil,
            let date = Self.date(line)
        else { return keep(line) }
        card.anniversary = date
        usedLabels.insert(line.line.group)
    }

    /// The printed form of the address with the same types (2.1, 3.0).
    private mutating func takePrinted(_ line: CardLine) {
        let place = card.addresses.firstIndex {
            $0.value.printed.isEmpty && Set($0.types) == Set(line.types)
        }
        guard let place else { return keep(line) }
        card.addresses[place].value.printed = line.text.replacing("\t", with: " ")
    }
}
