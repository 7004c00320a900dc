/// The ending of `militant·es`, `militant·e·s`, `militant.e.s`, `militant-e`,
/// `militant(e)s`, `acteur·rice·s`.
struct InclusiveEnding {
    /// What stands between the signs: `e`, `s`.
    private(set) var pieces: [String] = []
    /// Behind the ending.
    private(set) var end: String.Index

    /// Nil when no such ending follows a word.
    init?(
        _ scalars: String.UnicodeScalarView, from start: String.Index, after head: String
    ) {
        end = start
        guard head.utf8.count > 1 else { return nil }
        while let piece = Piece(scalars, from: end, isFirst: pieces.isEmpty) {
            pieces.append(piece.text)
            end = piece.end
        }
        if pieces.isEmpty { return nil }
    }

    /// The masculine, plural if the ending is; then the other spellings.
    func forms(of head: String) -> [String] {
        let isPlural = pieces.last?.hasSuffix("s") ?? false
        let plural = isPlural && !head.hasSuffix("s") ? head + "s" : head
        let joined = head + pieces.joined()
        return [plural] + Set([head, joined]).subtracting([plural]).sorted()
    }

    private struct Piece {
        private(set) var text: String
        private(set) var end: String.Index

        init?(_ scalars: String.UnicodeScalarView, from start: String.Index, isFirst: Bool) {
            guard start < scalars.endIndex else { return nil }
            let letters = scalars[scalars.index(after: start)...].prefix(while: \.isOfWord)
            guard !letters.isEmpty, letters.count < 7 else { return nil }
            text = Folding.fold(String(letters))
            end = letters.endIndex
            switch scalars[start] {
            case "·", "•", "‧", "∙", "⋅", "\u{2024}": break
            case ".", "-", "\u{2010}", "\u{2011}":
                guard Self.endings.contains(text) || (!isFirst && text == "s") else { return nil }
            case "(":
                guard Self.endings.contains(text) || text == "s", take(")", scalars) else {
                    return nil
                }
                if take("s", scalars) { text += "s" }
            default: return nil
            }
        }

        /// Steps over a sign that stands here.
        private mutating func take(
            _ sign: Unicode.Scalar, _ scalars: String.UnicodeScalarView
        ) -> Bool {
            guard end < scalars.endIndex, scalars[end] == sign else { return false }
            end = scalars.index(after: end)
            return true
        }

        private static let endings: Set = [
            "e", "es", "ne", "nes", "rice", "rices", "trice", "trices", "euse", "euses", "ere",
            "eres", "ve", "ves",
        ]
    }
}
