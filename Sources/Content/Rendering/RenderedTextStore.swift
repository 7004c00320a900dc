package import Storage

/// Reads rendered texts in pieces, and notes how far their renewal has come.
struct RenderedTextStore {
    let db: Database

    /// The number up to which each kind has been looked at by some rules; nil for all of them.
    func progress(version: Int) throws -> [String: Int64?] {
        var progress: [String: Int64?] = [:]
        try db.each(
            "SELECT r.name, r.upto FROM rendered_text AS r WHERE r.version = \(version)"
        ) { row in
            let (name, upto): (String, Int64?) = (try row["name"], try row["upto"])
            progress.updateValue(upto, forKey: name)
        }
        return progress
    }

    func set(_ name: String, upto: Int64?, version: Int) throws {
        try db.run(
            """
            INSERT INTO rendered_text (name, version, upto) VALUES (\(name), \(version), \(upto))
            ON CONFLICT (name) DO UPDATE SET version = excluded.version, upto = excluded.upto
            """)
    }

    func next(_ text: RenderedText, after: Int64, _ most: Int) throws -> [RenderedRow] {
        try db.all(text.read(after, most))
    }

    func save(_ row: RenderedRow, of text: RenderedText) throws { try db.run(text.write(row)) }
}

extension RenderedText {
    /// The texts of a column, whose looks stand beside it in one of that name and `_html`; a row
    /// without either has no text.
    /// - Parameter key: the number of its rows.
    package init(
        _ name: String, as form: TextEntry.Form, in table: SQL, by key: SQL = "id",
        of text: SQL
    ) {
        self.init(
            name, as: form,
            read: { after, most in
                """
                SELECT t.\(key) AS id, t.\(text) AS source, t.\(text)_html AS html
                FROM \(table) AS t
                WHERE t.\(key) > \(after) AND t.\(text) IS NOT NULL AND t.\(text)_html IS NOT NULL
                ORDER BY t.\(key) LIMIT \(most)
                """
            },
            write: {
                "UPDATE \(table) SET \(text)_html = \($0.html) WHERE \(key) = \($0.id)"
            })
    }
}
