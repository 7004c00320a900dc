import Community
import Content
import Storage

/// What somebody typed into the box, as words: `grève "accord de branche" négoci* -retraite`.
/// There are no operators to get wrong: any other sign is a space.
struct SearchWords: Equatable, Sendable {
    struct Term: Equatable, Sendable {
        enum Form: Equatable, Sendable { case word, beginning, phrase }

        let form: Form
        /// Folded; one alone unless it is a phrase.
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
        let words = TextWords(String(piece.text)).map(\.text)
        guard let last = words.last else { return [] }
        let isBeginning =
            !piece.isQuoted && piece.text.hasSuffix("*")
            && last.unicodeScalars.count >= shortestBeginning
        if piece.isQuoted || (words.count > 1 && piece.isExcluded) {
            let form: Term.Form = words.count > 1 ? .phrase : .word
            return [Term(form: form, words: words, isExcluded: piece.isExcluded)]
        }
        return words.enumerated().map { index, word in
            let ends = index == words.count - 1 && isBeginning
            return Term(
                form: ends ? .beginning : .word, words: [word], isExcluded: piece.isExcluded)
        }
    }

    private static let quotes: [Character: Character] = [
        "\"": "\"", "«": "»", "“": "”", "„": "“", "‟": "”",
    ]
}

extension SearchWords.Term {
    /// A word so common that a text without it is as good.
    var isCommon: Bool { form == .word && Self.common.contains(words[0]) }

    private static let common: Set = [
        "a", "au", "aux", "avec", "ce", "ces", "cet", "cette", "dans", "de", "des", "du", "elle",
        "elles", "en", "est", "et", "il", "ils", "je", "la", "le", "les", "leur", "leurs", "ne",
        "nous", "on", "ou", "par", "pas", "pour", "qu", "que", "qui", "sa", "se", "ses", "son",
        "sont", "sur", "te", "tu", "un", "une", "vous", "y",
    ]
}
