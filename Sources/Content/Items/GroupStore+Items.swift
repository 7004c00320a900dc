package import Community
import Storage

extension GroupStore {
    /// The groups that an item is for.
    package func names(of item: Item.ID) throws -> [String] {
        try db.values(
            """
            SELECT g.name FROM item_group AS ig JOIN member_group AS g ON g.id = ig.group_id
            WHERE ig.item_id = \(item) ORDER BY \(.folded("g.name")), g.id
            """
        )
    }
}
