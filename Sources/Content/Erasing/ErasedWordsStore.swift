import Community
import Markup
import Storage

/// What somebody contributed to each space, and whose rule is that the words go.
struct ErasedWordsStore {
    let db: Database

    static let spaces = PersonalData(
        "content.spaces", word: "personal.spaces", retention: "personal.kept.content",
        fate: "personal.fate.words", columns: [],
        fields: [.text("space"), .number("number")],
        rows: {
            """
            SELECT s.id AS key, s.name AS space, COUNT(*) AS number
            FROM item AS i JOIN space AS s ON s.id = i.space_id WHERE i.author_id = \($0)
            GROUP BY s.id, s.name
            """
        },
        erase: { try ErasedWordsStore(db: $1).forget($0) })

    private func forget(_ one: ErasedPerson) throws -> Int {
        var left = one.limit
        for space in try SpaceStore(db: db).all() where space[ErasureRule.setting] == .removed {
            let mark = one.words(space.locale)("erasing.mark")
            for words in one.declarations.all(ErasedWords.self) where left > 0 {
                left -= try forget(words, of: one, in: space, left, mark)
            }
        }
        return one.limit - left
    }

    private func forget(
        _ words: ErasedWords, of one: ErasedPerson, in space: Space, _ limit: Int, _ mark: String
    ) throws -> Int {
        let items: [Item.ID] = try db.values(
            """
            SELECT i.id FROM item AS i
            WHERE i.author_id = \(one.id) AND i.space_id = \(space.id) AND i.kind = \(words.name)
            ORDER BY i.id LIMIT \(min(limit, 500))
            """)
        guard !items.isEmpty else { return 0 }
        try db.run(words.replace(items, mark, "<p><em>\(Escaping.escape(mark))</em></p>"))
        try db.run("DELETE FROM revision WHERE item_id IN \(list: items)")
        try db.run("DELETE FROM mention WHERE item_id IN \(list: items)")
        let files = AttachmentStore(db: db)
        let digests = try items.flatMap { try files.digests(under: $0) }
        try db.run("DELETE FROM attachment WHERE item_id IN \(list: items)")
        try StaleFileStore(db: db).sweepLater(digests, at: one.now)
        try ItemStore(db: db).loseAuthor(items)
        return items.count
    }
}
