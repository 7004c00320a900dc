import Storage

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
