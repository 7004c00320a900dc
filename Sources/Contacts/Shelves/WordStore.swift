import Community
import Content
import Storage

/// The sorted index of words by which cards are found as one types.
struct WordStore {
    let db: Database

    /// Puts these in the place of all that a card has.
    func set(_ words: ContactWords, of contact: Item.ID, in space: Space.ID) throws {
        try db.run("DELETE FROM contact_word WHERE contact_id = \(contact)")
        let rows = Self.rows(words, of: contact, in: space)
        guard !rows.isEmpty else { return }
        try db.run("INSERT INTO \(Self.table) VALUES \(rows.joined(separator: ", "))")
    }

    /// What the rows below are written to.
    static let table: SQL = "contact_word (space_id, word, contact_id, sight, name_key)"

    static func rows(
        _ words: ContactWords, of contact: Item.ID, in space: Space.ID
    ) -> [SQL] {
        words.words.sorted { $0.key < $1.key }.map {
            SQL("(\(space), \($0.key), \(contact), \($0.value), \(words.key))")
        }
    }

    /// The cards that have words which begin so, in the order of their names. A card that has
    /// several of them may come more than once.
    func cards(
        _ looked: String, and others: [String], seen sights: [ContactSight], in space: Space.ID,
        limit: Int
    ) throws -> [Item.ID] {
        let conditions = others.map { Self.has($0, "w.contact_id", seen: sights, in: space) }
        let all = [Self.begins(with: looked, "w", seen: sights, in: space)] + conditions
        return try db.values(
            """
            SELECT w.contact_id FROM contact_word AS w WHERE \(all.joined(separator: " AND "))
            ORDER BY w.name_key, w.contact_id LIMIT \(limit)
            """)
    }

    /// How many words begin so, counted up to a limit.
    func counts(
        _ beginnings: [String], upTo limit: Int, seen sights: [ContactSight], in space: Space.ID
    ) throws -> [Int] {
        let parts = beginnings.enumerated().map { place, beginning in
            SQL(
                """
                SELECT CAST(\(place) AS BIGINT) AS place, COUNT(*) AS n FROM (
                    SELECT 1 AS one FROM contact_word AS w
                    WHERE \(Self.begins(with: beginning, "w", seen: sights, in: space))
                    LIMIT \(limit)) AS s
                """)
        }
        var counts = [Int](repeating: 0, count: beginnings.count)
        try db.each(parts.joined(separator: " UNION ALL ")) { row in
            let place: Int = try row["place"]
            counts[place] = try row["n"]
        }
        return counts
    }

    /// Whether a row of `contact_word` begins so, and is for those who see these.
    static func begins(
        with text: String, _ row: SQL, seen sights: [ContactSight], in space: Space.ID
    ) -> SQL {
        """
        \(row).space_id = \(space) AND \(row).word >= \(text)
            AND \(row).word < \(text + "\u{10FFFF}") AND \(row).sight IN \(list: sights)
        """
    }

    /// Whether a card has a word that begins so.
    static func has(
        _ text: String, _ card: SQL, seen sights: [ContactSight], in space: Space.ID
    ) -> SQL {
        """
        EXISTS (SELECT 1 FROM contact_word AS o WHERE o.contact_id = \(card)
            AND \(begins(with: text, "o", seen: sights, in: space)))
        """
    }
}
