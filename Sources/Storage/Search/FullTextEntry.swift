/// What the full text keeps of one thing: its words in order, their stems, the
/// stems of its title, and marks that a search can ask for as if they were
/// words.
package struct FullTextEntry: Equatable, Sendable {
    /// Words whose places matter to phrases.
    let placed: [String]
    /// Stems, marks, and the other forms that words are found by.
    let loose: [String]
    /// Those forms.
    let others: Set<String>

    /// - Parameters:
    ///   - marks: such as `author12`; letters and digits.
    ///   - terms: words and stems that it is found by as well, wherever they stand: those of
    ///     other entries.
    package init(
        title: String, body: String, marks: [String], terms: [String] = [], stemmer: Stemmer
    ) {
        let titled = Array(TextWords(title))
        let words = titled + TextWords(body)
        placed = titled.map(\.text) + [Self.gap] + words.dropFirst(titled.count).map(\.text)
        let whole = Set(placed)
        others = Set(words.flatMap { $0.forms.dropFirst() })
        let forms = words.map(\.text) + others
        let stems = others.union(terms).union(forms.map(stemmer.stem))
        let titles = Set(titled.flatMap(\.forms).map { Self.title($0, stemmer) })
        loose = stems.subtracting(whole).sorted() + titles.sorted() + marks.map(Self.mark)
    }

    /// The same, with a stemmer that all threads share: it knows most words already.
    package init(title: String, body: String, marks: [String], terms: [String] = []) {
        self = Self.stemmer.withLock {
            FullTextEntry(title: title, body: body, marks: marks, terms: terms, stemmer: $0)
        }
    }

    /// The words and stems that it is found by, each once: without marks, nor what is of a title.
    package var terms: Set<String> {
        Set((placed + loose).filter { !$0.hasPrefix(Self.gap) && !$0.hasPrefix(Self.sign) })
    }

    private static let stemmer = Lock(Stemmer())

    /// For FTS5, whose tokenizer parts it at the spaces.
    var text: String {
        let pairs = placed.split(separator: Self.gap).map { WordPair.all($0) }
        let signs = Set(pairs.joined()).sorted().map(\.text)
        return (placed + loose + signs).joined(separator: " ")
    }

    /// For PostgreSQL: `'word':1` with its place, `'stem'` without.
    var vector: String {
        let words = placed.enumerated().map { place, word in
            FullTextQuery.lexeme(word) + ":" + String(min(place + 1, Self.lastPlace))
        }
        return (words + loose.map(FullTextQuery.lexeme)).joined(separator: " ")
    }

    /// The highest place that a `tsvector` knows.
    private static let lastPlace = 16_383

    /// Neither is a letter: no word of a text can be mistaken for a mark.
    static func mark(_ name: String) -> String { sign + name }
    static func title(_ word: String, _ stemmer: Stemmer) -> String { gap + stemmer.stem(word) }
    private static let sign = "§"

    /// No phrase reaches from the title into the text.
    private static let gap = "¤"
}
