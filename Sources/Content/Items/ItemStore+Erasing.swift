import Community
import Storage

extension ItemStore {
    /// Items whose words are gone have no author any more.
    func loseAuthor(_ items: [Item.ID]) throws {
        try db.run("UPDATE item SET author_id = NULL WHERE id IN \(list: items)")
        for id in items { db.noteChange(of: id.rawValue) }
    }

    /// Takes the name of somebody off what they wrote, and off what they put into the trash.
    /// - Returns: how many rows that were.
    func forget(_ one: ErasedPerson) throws -> Int {
        let written: [Item.ID] = try db.values(
            """
            UPDATE item SET author_id = NULL WHERE id IN (
                SELECT i.id FROM item AS i WHERE i.author_id = \(one.id) LIMIT \(one.limit))
            RETURNING id
            """)
        for id in written { db.noteChange(of: id.rawValue) }
        let trashed = try db.affected(
            by: """
                UPDATE item SET trashed_by = NULL WHERE id IN (
                    SELECT i.id FROM item AS i WHERE i.trashed_by = \(one.id) LIMIT \(one.limit))
                """)
        return written.count + trashed
    }
}
