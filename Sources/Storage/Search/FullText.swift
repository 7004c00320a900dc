/// The full text of a database: one table beside the others, `search_text`,
/// whose `rowid` is the identifier of the thing that has the words.
///
/// SQLite keeps it in FTS5, which gives matches by descending identifier
/// without sorting: the newest thousand of a million cost a thousand steps.
/// Its own ranking (bm25) would read every match and is not used. PostgreSQL
/// keeps it in a `tsvector` with a GIN index.
package struct FullText {
    let db: Database

    package init(_ db: Database) { self.db = db }

    /// What makes the table, for a migration.
    package static let schema: [Schema] = [
        "CREATE \(.fullText)",
        "\(.fullTextTuning)",
    ]

    /// The identifier of an entry of `search_text AS f`.
    package static let id: SQL = "f.rowid"

    /// The words and stems of entries of `search_text AS f`, with the engine's signs between them.
    package static let forms: SQL = "CAST(f.words AS TEXT)"

    /// Writes an entry, in place of an earlier one.
    package func put(_ entry: FullTextEntry, of id: some SQLValue) throws {
        try put([(id, entry)])
    }

    /// Writes entries, in place of earlier ones.
    package func put<ID: SQLValue>(_ entries: [(id: ID, entry: FullTextEntry)]) throws {
        for (id, entry) in entries { try db.run(db.dialect.fullTextPut(id, entry)) }
        try learn(entries.map(\.entry))
    }

    /// Removes entries; those that are not there do nothing.
    package func remove(_ ids: [some SQLValue]) throws {
        guard !ids.isEmpty else { return }
        try db.run("DELETE FROM search_text WHERE rowid IN \(list: ids)")
    }

    /// Whether the entry of a thing is exactly this one.
    package func holds(_ entry: FullTextEntry, of id: some SQLValue) throws -> Bool {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM search_text AS f
            WHERE f.rowid = \(id) AND f.words = \(db.dialect.fullTextWords(entry))
            """) > 0
    }

    /// The condition on `search_text AS f` that an entry answers a query.
    package func matches(_ query: FullTextQuery) -> SQL { db.dialect.fullTextMatch(query) }
}

extension Dialect {
    /// An entry as the column `words` holds it.
    fileprivate func fullTextWords(_ entry: FullTextEntry) -> SQL {
        switch self {
        case .sqlite: "\(entry.text)"
        case .postgresql: "CAST(\(entry.vector) AS TSVECTOR)"
        }
    }

    fileprivate func fullTextPut(_ id: some SQLValue, _ entry: FullTextEntry) -> SQL {
        switch self {
        case .sqlite:
            """
            INSERT OR REPLACE INTO search_text (rowid, words)
            VALUES (\(id), \(fullTextWords(entry)))
            """
        case .postgresql:
            """
            INSERT INTO search_text (rowid, words) VALUES (\(id), \(fullTextWords(entry)))
            ON CONFLICT (rowid) DO UPDATE SET words = excluded.words
            """
        }
    }

    fileprivate func fullTextMatch(_ query: FullTextQuery) -> SQL {
        switch self {
        case .sqlite: "f.search_text MATCH \(query.fts5)"
        case .postgresql: "f.words @@ CAST(\(query.tsquery) AS TSQUERY)"
        }
    }
}
