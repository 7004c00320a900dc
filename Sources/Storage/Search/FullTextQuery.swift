/// What a search asks of the full text. Words come folded, from `TextWords`.
package indirect enum FullTextQuery: Equatable, Sendable {
    /// A word as it stands, or a stem.
    case word(String)
    /// Every word that begins so.
    case beginning(String)
    /// Words one after the other, as they stand.
    case phrase([String])
    /// A stem in the title.
    case title(String)
    /// A stem in the title that begins so.
    case titleBeginning(String)
    /// A mark of `FullTextEntry`.
    case mark(String)
    /// All of them; one at least must be given.
    case all([FullTextQuery])
    /// One of them; one at least must be given.
    case any([FullTextQuery])
    /// The first without the second.
    case except(FullTextQuery, FullTextQuery)
    /// The first, of what has all of the others, which nearly everything has: they are asked of
    /// what the first finds, and not in step with each of its words.
    case within(FullTextQuery, [FullTextQuery])

    /// For the `MATCH` of SQLite's FTS5 (sqlite.org/fts5.html, section 3).
    var fts5: String {
        switch self {
        case .word(let word): Self.quoted(word)
        case .beginning(let word): Self.quoted(word) + " *"
        case .phrase(let words):
            Self.group(
                (WordPair.all(words).map(\.text) + [words.joined(separator: " ")])
                    .map(Self.quoted), " AND ")
        case .title(let stem): Self.quoted("¤" + stem)
        case .titleBeginning(let start): Self.quoted("¤" + start) + " *"
        case .mark(let name): Self.quoted(FullTextEntry.mark(name))
        case .all(let parts): Self.group(parts.map(\.fts5), " AND ")
        case .any(let parts): Self.group(parts.map(\.fts5), " OR ")
        case .except(let part, let other): "(\(part.fts5) NOT \(other.fts5))"
        case .within(let part, let marks):
            // Without the word that nothing has, FTS5 would take all for one list of words.
            Self.group(["(\(part.fts5) OR \"§\")"] + marks.map(\.fts5), " AND ")
        }
    }

    /// For the `@@` of PostgreSQL (section 8.11.2 of its manual).
    var tsquery: String {
        switch self {
        case .word(let word): Self.lexeme(word)
        case .beginning(let word): Self.lexeme(word) + ":*"
        case .phrase(let words): Self.group(words.map(Self.lexeme), " <-> ")
        case .title(let stem): Self.lexeme("¤" + stem)
        case .titleBeginning(let start): Self.lexeme("¤" + start) + ":*"
        case .mark(let name): Self.lexeme(FullTextEntry.mark(name))
        case .all(let parts): Self.group(parts.map(\.tsquery), " & ")
        case .any(let parts): Self.group(parts.map(\.tsquery), " | ")
        case .except(let part, let other): "(\(part.tsquery) & !(\(other.tsquery)))"
        case .within(let part, let marks): FullTextQuery.all([part] + marks).tsquery
        }
    }

    /// A word between quotes; one that nothing has for an empty word, which is no lexeme.
    static func lexeme(_ word: String) -> String {
        let escaped = word.flatMap { sign -> [Character] in
            switch sign {
            case "'", "\\": [sign, sign]
            case "\0": []
            default: [sign]
            }
        }
        return "'" + (escaped.isEmpty ? "§" : String(escaped)) + "'"
    }

    private static func quoted(_ words: String) -> String {
        "\"" + words.filter { $0 != "\"" && $0 != "\0" } + "\""
    }

    private static func group(_ parts: [String], _ operation: String) -> String {
        parts.count == 1 ? parts[0] : "(" + parts.joined(separator: operation) + ")"
    }
}
