import Community
import Content
import Storage

/// What somebody typed into the box, as words: `grève "accord de branche" négoci* -retraite`.
/// There are no operators to get wrong: any other sign is a space.
struct SearchWords: Equatable, Sendable {
    struct Term: Equatable, Sendable {
        /// Parts are words with hyphens between them, which may stand as one word as well.
        enum Form: Equatable, Sendable {
            case word, beginning, phrase
            case parts(String)
        }

        let form: Form
        /// Folded; one alone unless it is a phrase, or parts.
        let words: [String]
        let isExcluded: Bool
    }

    private(set) var terms: [Term] = []

    /// A beginning shorter than this would be nearly every word.
    static let shortestBeginning = 3
    /// The last word counts as a beginning too when it is at least this long.
    static let shortestLast = 4

    init(_ text: String) {
        var rest = text[...]
        while let piece = Self.piece(&rest) { terms += Self.terms(piece) }
        let sought = terms.filter { !$0.isExcluded }
        let isWordy = sought.contains { !$0.isCommon }
        if isWordy { terms.removeAll { !$0.isExcluded && $0.isCommon } }
    }

    var sought: [Term] { terms.filter { !$0.isExcluded } }
    var excluded: [Term] { terms.filter(\.isExcluded) }

    private struct Piece {
        let text: Substring
        let isQuoted: Bool
        let isExcluded: Bool
    }

    /// Up to the next space, or what stands between quotes; a quote that nothing closes
    /// reaches to the end.
    private static func piece(_ rest: inout Substring) -> Piece? {
        rest = rest.drop(while: \.isWhitespace)
        if let number = TextWords.telephone(beginning: rest) {
            rest = rest[number.endIndex...]
            return Piece(text: number, isQuoted: false, isExcluded: false)
        }
        rest = rest.drop { $0.isWhitespace || $0 == "+" }
        guard var first = rest.first else { return nil }
        let isExcluded = first == "-" || first == "−"
        if isExcluded {
            rest.removeFirst()
            guard let next = rest.first, !next.isWhitespace else {
                return Piece(text: "", isQuoted: false, isExcluded: false)
            }
            first = next
        }
        if let closing = quotes[first] {
            rest.removeFirst()
            let text = rest.prefix { $0 != closing && $0 != "\"" }
            rest = rest[text.endIndex...].dropFirst()
            return Piece(text: text, isQuoted: true, isExcluded: isExcluded)
        }
        let text = rest.prefix { !$0.isWhitespace && quotes[$0] == nil }
        rest = rest[text.endIndex...]
        return Piece(text: text, isQuoted: false, isExcluded: isExcluded)
    }

    private static func terms(_ piece: Piece) -> [Term] {
        let found = Array(TextWords(String(piece.text)))
        let words = found.map(\.text)
        guard let last = words.last else { return [] }
        let isBeginning =
            !piece.isQuoted && piece.text.hasSuffix("*")
            && last.unicodeScalars.count >= shortestBeginning
        if piece.isQuoted || (words.count > 1 && piece.isExcluded) {
            let form: Term.Form = words.count > 1 ? .phrase : .word
            return [Term(form: form, words: words, isExcluded: piece.isExcluded)]
        }
        guard !isBeginning else {
            return words.dropLast().map { Term(form: .word, words: [$0], isExcluded: false) }
                + [Term(form: .beginning, words: [last], isExcluded: piece.isExcluded)]
        }
        return found.reduce(into: []) { terms, word in
            let parts = word.compound == nil ? [] : terms.popLast()?.words ?? []
            let form = word.compound.map { Term.Form.parts($0.text) } ?? .word
            terms.append(
                Term(form: form, words: parts + [word.text], isExcluded: piece.isExcluded))
        }
    }

    private static let quotes: [Character: Character] = [
        "\"": "\"", "«": "»", "“": "”", "„": "“", "‟": "”",
    ]
}

extension SearchWords.Term {
    /// So common that a text without it is as good.
    var isCommon: Bool {
        switch form {
        case .word, .parts: words.allSatisfy(Self.common.contains)
        case .beginning, .phrase: false
        }
    }

    /// Without those that are common, unless all are.
    var telling: [String] {
        isCommon ? words : words.filter { !Self.common.contains($0) }
    }

    private static let common: Set = [
        "a", "au", "aux", "avec", "ce", "ces", "cet", "cette", "dans", "de", "des", "du", "elle",
        "elles", "en", "est", "et", "il", "ils", "je", "la", "le", "les", "leur", "leurs", "ne",
        "nous", "on", "ou", "par", "pas", "pour", "qu", "que", "qui", "sa", "se", "ses", "son",
        "sont", "sur", "te", "tu", "un", "une", "vous", "y",
    ]
}
