import Community
import Storage

extension MentionStore {
    /// Takes somebody out of some of the texts that name them, and of their earlier wordings.
    /// - Returns: how many texts there were.
    func forget(_ one: ErasedPerson) throws -> Int {
        let items: [Item.ID] = try db.values(
            """
            SELECT n.item_id FROM mention AS n WHERE n.person_id = \(one.id)
            ORDER BY n.item_id LIMIT \(one.limit)
            """
        )
        guard !items.isEmpty else { return 0 }
        let gone = "(\(one.words(nil)("mention.gone")))"
        for text in one.declarations.all(MentionText.self) {
            var found: [(id: Item.ID, text: String, html: String)] = []
            try db.each(text.read(items)) {
                found.append((try $0["id"], try $0["text"], try $0["html"]))
            }
            for one in found.map({ ErasedMention(one.id, for: gone, $0.text, $0.html, of: $0.id) })
            where !one.words.isEmpty {
                try db.run(text.write(one.item, one.text, one.html))
                for said in one.words { try forget(said, for: gone, in: one.item) }
                db.noteChange(of: one.item.rawValue)
            }
        }
        return try db.affected(
            by: """
                DELETE FROM mention WHERE person_id = \(one.id) AND item_id IN \(list: items)
                """
        )
    }

    private func forget(_ words: String, for other: String, in item: Item.ID) throws {
        try db.run(
            """
            UPDATE revision SET body = REPLACE(body, \(words), \(other)),
                summary = REPLACE(summary, \(words), \(other))
            WHERE item_id = \(item)
            """)
    }
}
