import Community
import Storage

extension MentionStore {
    /// Has the links to the account that closes lead to the one that stays, in some of the texts
    /// that name it.
    /// - Returns: how many texts there were.
    func merge(_ pair: MergedPair) throws -> Int {
        let items: [Item.ID] = try db.values(
            """
            SELECT n.item_id FROM mention AS n WHERE n.person_id = \(pair.closed)
            ORDER BY n.item_id LIMIT \(pair.limit)
            """)
        guard !items.isEmpty else { return 0 }
        for text in pair.declarations.all(MentionText.self) {
            var found: [(Item.ID, text: String, html: String)] = []
            try db.each(text.read(items)) {
                found.append((try $0["id"], try $0["text"], try $0["html"]))
            }
            for (id, typed, html) in found {
                let led = MentionLink.leading(pair.closed, to: pair.kept, in: html)
                if led != html { try db.run(text.write(id, typed, led)) }
            }
        }
        try db.run(
            """
            DELETE FROM mention WHERE person_id = \(pair.closed) AND item_id IN \(list: items)
                AND item_id IN (SELECT n.item_id FROM mention AS n WHERE n.person_id = \(pair.kept))
            """)
        try db.run(
            """
            UPDATE mention SET person_id = \(pair.kept)
            WHERE person_id = \(pair.closed) AND item_id IN \(list: items)
            """)
        return items.count
    }
}
