/// The table of `FullText`, which `Search` reads and writes.
extension Dialect {
    /// No `fsync` of its own, and merges in small pieces: a post must not wait for one.
    static let fullTextOfSQLite = """
        VIRTUAL TABLE search_text USING fts5 (words, tokenize = 'ascii', columnsize = 0)
        """
    static let fullTextTuningOfSQLite = """
        INSERT INTO search_text (search_text, rank) VALUES ('automerge', 4)
        """
    static let fullTextOfPostgreSQL = """
        TABLE search_text (rowid BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)
        """
    static let fullTextIndexOfPostgreSQL = """
        CREATE INDEX search_text_words ON search_text USING GIN (words)
        """
}
