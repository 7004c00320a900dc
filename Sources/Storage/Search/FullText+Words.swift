/// The words that there are: what a mistyped one may have been. SQLite also
/// gathers whatever begins with some letters before it gives the first match,
/// which takes long for letters that many words begin with; asked for each of
/// the words, it need not.
extension FullText {
    /// What makes the table of words, for a migration after `schema`.
    package static let words: [Schema] = [
        "CREATE TABLE search_word (word \(.text) NOT NULL PRIMARY KEY) \(.strict)"
    ]

    /// Shorter words are not kept: they begin nothing.
    private static let shortest = 4
    /// Beyond this many, the engine gathers them all the same. Each is looked for in each piece
    /// of the index: some ten microseconds, once `merge` has left a single one.
    private static let most = 2048

    /// The queries with the words that there are in place of their beginnings,
    /// as far as this engine is the faster for it.
    package func expanded(_ queries: [FullTextQuery]) throws -> [FullTextQuery] {
        guard db.dialect.asksWordByWord else { return queries }
        var known: [String: [String]?] = [:]
        let stemmer = Stemmer()
        return try queries.map { query in
            try query.expanded(stemmer) { start in
                if let words = known[start] { return words }
                let words = try words(beginning: start)
                known[start] = .some(words)
                return words
            }
        }
    }

    /// The words that begin with the letter of one and are about as long, in a
    /// column `word`; nil for what does not begin with a letter from a to z.
    package static func words(like word: String, within slips: Int) -> SQL? {
        guard let first = word.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
        else { return nil }
        let (start, end) = (String(Character(UnicodeScalar(first))), first + 1)
        let length = word.utf8.count
        return """
            SELECT k.word FROM search_word AS k
            WHERE k.word >= \(start) AND k.word < \(String(Character(UnicodeScalar(end))))
                AND LENGTH(k.word) BETWEEN \(length - slips) AND \(length + slips)
            LIMIT \(mostAlike)
            """
    }

    private static let mostAlike = 20_000

    /// Nil when there are too many.
    private func words(beginning start: String) throws -> [String]? {
        let words: [String] = try db.values(
            """
            SELECT w.word FROM search_word AS w
            WHERE w.word >= \(start) AND w.word < \(start + "\u{10FFFF}")
            ORDER BY w.word LIMIT \(Self.most + 1)
            """)
        return words.count > Self.most ? nil : words
    }

    /// Keeps the words of the next entries, where an entry does not bring its
    /// own: many who write at once would wait for whoever brings the same word.
    /// - Parameter entry: the last whose words are kept.
    /// - Returns: the last of the next, and whether there may be more; nil at the end.
    package func gatherWords(
        after entry: Int64, _ limit: Int
    ) throws -> (last: Int64, isFull: Bool)? {
        guard !db.dialect.asksWordByWord else { return nil }
        let ids: [Int64] = try db.values(
            """
            SELECT \(Self.id) AS id FROM search_text AS f WHERE \(Self.id) > \(entry)
            ORDER BY \(Self.id) LIMIT \(limit)
            """)
        guard let last = ids.last else { return nil }
        try db.run(
            """
            INSERT INTO search_word (word)
            SELECT DISTINCT w.word FROM search_text AS f,
                UNNEST(f.words) AS w(word, positions, weights)
            WHERE \(Self.id) IN \(list: ids) AND w.positions IS NOT NULL
                AND w.word ~ '^[a-z0-9]{4,}$'
            ON CONFLICT (word) DO NOTHING
            """)
        return (last, ids.count == limit)
    }

    /// Keeps the words of entries. One that nothing has any more does no harm.
    func learn(_ entries: [FullTextEntry]) throws {
        guard db.dialect.asksWordByWord else { return }
        let words = Set(entries.flatMap { $0.placed + $0.others })
            .filter { $0.utf8.count >= Self.shortest }
        guard !words.isEmpty else { return }
        // Letters and digits alone: nothing to escape.
        let list = "[" + words.map { "\"\($0)\"" }.joined(separator: ",") + "]"
        try db.run(
            """
            INSERT INTO search_word (word)
            SELECT j.value FROM json_each(\(list)) AS j WHERE 1 = 1
            ON CONFLICT (word) DO NOTHING
            """)
    }
}

extension Dialect {
    /// The index of the other engine reads beginnings as quickly as words.
    fileprivate var asksWordByWord: Bool { self == .sqlite }
}

extension FullTextQuery {
    fileprivate func expanded(
        _ stemmer: Stemmer, _ words: (String) throws -> [String]?
    ) rethrows -> FullTextQuery {
        switch self {
        case .beginning(let start):
            guard let found = try words(start) else { return self }
            return .any(Set(found + [start]).sorted().map(FullTextQuery.word))
        case .titleBeginning(let start):
            guard let found = try words(start) else { return self }
            return .any(Set((found + [start]).map(stemmer.stem)).sorted().map(FullTextQuery.title))
        case .all(let parts): return .all(try parts.map { try $0.expanded(stemmer, words) })
        case .any(let parts): return .any(try parts.map { try $0.expanded(stemmer, words) })
        case .except(let part, let other):
            return .except(
                try part.expanded(stemmer, words), try other.expanded(stemmer, words))
        case .within(let part, let marks): return .within(try part.expanded(stemmer, words), marks)
        case .word, .phrase, .title, .mark: return self
        }
    }
}
