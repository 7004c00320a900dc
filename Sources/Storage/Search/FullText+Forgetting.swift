/// What is removed from the full text, or written anew, stays in the pieces of
/// SQLite's index until these are merged: gone for readers, not from the file.
extension FullText {
    /// Writes some pages of the index anew, all in one piece at the end,
    /// without what is gone (sqlite.org/fts5.html, section 6.10).
    ///
    /// A `tsvector` goes with its row; PostgreSQL's own cleaning does the rest.
    ///
    /// - Parameter isFirst: begins with the index as it is now.
    /// - Returns: whether all is done.
    package func merge(pages: Int, isFirst: Bool) throws -> Bool {
        guard db.dialect == .sqlite else { return true }
        let before = try countChanges()
        let count = isFirst ? -pages : pages
        try db.run("INSERT INTO search_text (search_text, rank) VALUES ('merge', \(count))")
        // The statement itself is one change.
        return try countChanges() - before < 2
    }

    private func countChanges() throws -> Int { try db.one("SELECT total_changes() AS n") }

    /// Looks at some of the words after one, and removes those that nothing
    /// has any more.
    /// - Returns: the last of them; nil at the end.
    package func forgetWords(after word: String, _ limit: Int) throws -> String? {
        let words: [String] = try db.values(
            """
            SELECT w.word FROM search_word AS w WHERE w.word > \(word)
            ORDER BY w.word LIMIT \(limit)
            """)
        for word in words where try !isKnown(word) {
            try db.run("DELETE FROM search_word WHERE word = \(word)")
        }
        return words.count < limit ? nil : words.last
    }

    private func isKnown(_ word: String) throws -> Bool {
        let entry: Int64? = try db.value(
            """
            SELECT \(Self.id) AS id FROM search_text AS f WHERE \(matches(.word(word))) LIMIT 1
            """)
        return entry != nil
    }
}
