import Community
import Storage

extension MentionStore {
    /// Takes the links to somebody out of some of the texts that name them; the words stay.
    /// - Returns: how many texts there were.
    func forget(_ one: ErasedPerson) throws -> Int {
        let items: [Item.ID] = try db.values(
            """
            SELECT n.item_id FROM mention AS n WHERE n.person_id = \(one.id)
            ORDER BY n.item_id LIMIT \(one.limit)
            """
        )
        guard !items.isEmpty else { return 0 }
        for text in one.declarations.all(MentionText.self) {
            var found: [(Item.ID, String)] = []
            try db.each(text.read(items)) { found.append((try $0["id"], try $0["html"])) }
            for (id, html) in found {
                let plain = MentionLink.removing(one.id, from: html)
                if plain != html { try db.run(text.write(id, plain)) }
            }
        }
        return try db.affected(
            by: """
                DELETE FROM mention WHERE person_id = \(one.id) AND item_id IN \(list: items)
                """
        )
    }
}
