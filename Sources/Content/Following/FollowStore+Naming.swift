import Community
import Storage

extension FollowStore {
    /// Those of some items that the viewer sees and can follow.
    func items(_ ids: [Int64], for viewer: Viewer, in space: Space) throws -> [Item] {
        try db.all(
            """
            SELECT \(ItemStore.columns) FROM item AS i
            WHERE i.id IN \(list: ids) AND i.parent_id IS NULL
                AND \(viewer.sees(itemsOf: space))
            """
        )
    }

    /// Those of some people who belong to a space.
    func people(_ ids: [Int64], in space: Space) throws -> [NamedPerson] {
        try db.all(
            """
            SELECT p.id AS person_id, p.name FROM person AS p
            JOIN membership AS m ON m.person_id = p.id AND m.space_id = \(space.id)
            WHERE p.id IN \(list: ids) AND p.disabled_at IS NULL
            """
        )
    }
}
