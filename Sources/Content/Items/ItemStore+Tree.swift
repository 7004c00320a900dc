import Storage

extension ItemStore {
    /// An item and all that hangs from it.
    func tree(under item: Item.ID) throws -> [Item.ID] { try db.values(Self.tree(under: item)) }

    static func tree(under item: Item.ID) -> SQL {
        """
        WITH RECURSIVE tree (id) AS (
            SELECT i.id FROM item AS i WHERE i.id = \(item)
            UNION
            SELECT i.id FROM item AS i JOIN tree AS t ON i.parent_id = t.id
        )
        SELECT t.id FROM tree AS t
        """
    }
}
