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
        let text: String
        let end: String.Index

        init?(_ scalars: String.UnicodeScalarView, from start: String.Index, isFirst: Bool) {
            guard start < scalars.endIndex else { return nil }
            let sign = scalars[start]
            let letters = scalars[scalars.index(after: start)...].prefix(while: \.isOfWord)
            guard !letters.isEmpty, letters.count < 7 else { return nil }
            var text = Folding.fold(String(letters))
            var end = letters.endIndex
            switch sign {
            case "·", "•", "‧", "∙", "⋅", "\u{2024}": break
            case ".", "-", "\u{2010}", "\u{2011}":
                guard Self.endings.contains(text) || (!isFirst && text == "s") else { return nil }
            case "(":
                guard Self.endings.contains(text) || text == "s", end < scalars.endIndex,
                    scalars[end] == ")"
                else { return nil }
                end = scalars.index(after: end)
                if end < scalars.endIndex, scalars[end] == "s" {
                    end = scalars.index(after: end)
                    text += "s"
                }
            default: return nil
            }
            self.text = text
            self.end = end
        }

        private static let endings: Set = [
            "e", "es", "ne", "nes", "rice", "rices", "trice", "trices", "euse", "euses", "ere",
            "eres", "ve", "ves",
        ]
    }
}
