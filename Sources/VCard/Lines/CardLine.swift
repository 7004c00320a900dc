import TextFiles

/// One line of a card with what its parameters say of it.
struct CardLine {
    private enum Transfer { case plain, quotedPrintable, base64 }

    let line: ContentLine
    let version: CardVersion
    /// In small letters, none twice, without `pref`.
    private(set) var types: [String] = []
    private(set) var preference: Int?
    /// `uri`, `text`; empty if it is not said.
    private(set) var valueKind = ""
    private(set) var charset = ""
    /// Those that say something else.
    private(set) var parameters: [LineParameter] = []
    private var transfer = Transfer.plain
    /// More types than that say nothing.
    private static let mostTypes = 20

    init(_ line: ContentLine, _ version: CardVersion) {
        self.line = line
        self.version = version
        for parameter in line.parameters { take(parameter) }
    }

    private mutating func take(_ parameter: LineParameter) {
        let value = parameter.value
        switch parameter.name {
        case "": takeBare(value)
        case "TYPE": for type in value.split(separator: ",") { takeType(String(type)) }
        case "PREF": preference = Int(value).map { min(max($0, 1), 100) } ?? preference
        case "VALUE": valueKind = value.lowercased()
        case "CHARSET": charset = value.uppercased()
        case "ENCODING": takeTransfer(value)
        default: if let kept = Self.kept(parameter) { parameters.append(kept) }
        }
    }

    /// Of ways of transfer that are not known the value stands as it is.
    private mutating func takeTransfer(_ value: String) {
        switch value.uppercased() {
        case "QUOTED-PRINTABLE": transfer = .quotedPrintable
        case "BASE64", "B": transfer = .base64
        default: break
        }
    }

    /// As vCard 2.1 writes them, without a name.
    private mutating func takeBare(_ value: String) {
        switch value.uppercased() {
        case "QUOTED-PRINTABLE", "BASE64", "B": takeTransfer(value)
        case "7BIT", "8BIT": break
        case "URL", "URI": valueKind = "uri"
        default: for type in value.split(separator: ",") { takeType(String(type)) }
        }
    }

    private mutating func takeType(_ text: String) {
        let type = CardText.word(text.lowercased())
        if type == "pref" {
            preference = preference ?? 1
        } else if !type.isEmpty, types.count < Self.mostTypes, !types.contains(type) {
            types.append(type)
        }
    }

    /// One that can be written again; nil for another.
    static func kept(_ parameter: LineParameter) -> LineParameter? {
        let value = CardText.clean(parameter.value).replacing("\t", with: " ")
        guard !value.isEmpty, !parameter.name.isEmpty,
            parameter.name.utf8.allSatisfy({
                65...90 ~= $0 || 48...57 ~= $0 || $0 == 45 || $0 == 95
            })
        else { return nil }
        return LineParameter(name: parameter.name, value: value)
    }

    func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

    var isBase64: Bool { transfer == .base64 }
    var isQuotedPrintable: Bool { transfer == .quotedPrintable }

    /// The value as a text.
    var text: String { CardText.clean(LineText.unescaped(decoded(line.value))) }

    /// The value as a text on one line.
    var word: String { CardText.word(LineText.unescaped(decoded(line.value))) }

    /// The parts of a structured value, each as a text (RFC 6350 section 3.3). What
    /// quoted-printable hides is a letter of its part.
    var parts: [String] {
        LineText.parts(line.value, at: ";").map {
            CardText.clean(LineText.unescaped(decoded($0)))
        }
    }

    /// The parts of a structured value, each a list; version 2.1 knows no lists in parts.
    var lists: [[String]] {
        LineText.parts(line.value, at: ";").map { part in
            let items = version == .v21 ? [part] : LineText.parts(part, at: ",")
            return items.map { CardText.clean(LineText.unescaped(decoded($0))) }
                .filter { !$0.isEmpty }
        }
    }

    /// Without its transfer, still escaped.
    func decoded(_ value: String) -> String {
        switch transfer {
        case .plain: return value
        case .quotedPrintable: return letters(QuotedPrintable.decoded(value))
        case .base64: return CardPicture.decoded(value).map { letters(Array($0)) } ?? value
        }
    }

    /// Latin sets are tried as UTF-8 first, since many programs say one and write the other.
    private func letters(_ bytes: [UInt8]) -> String {
        let text = FileText.text(of: bytes)
        return charset == "ISO-8859-15" ? text.replacing("¤", with: "€") : text
    }

    /// Whether the set of letters that the line names is one that is read.
    var hasKnownCharset: Bool { charset.isEmpty || Self.charsets.contains(charset) }

    private static let charsets: Set = [
        "UTF-8", "UTF8", "US-ASCII", "ASCII", "ISO-8859-1", "ISO-8859-15", "LATIN1", "WINDOWS-1252",
        "CP1252",
    ]
}
