import Community
import Storage

extension FollowStore {
    /// Those of some items that the viewer sees and can follow.
    func items(_ ids: [Int64], for viewer: Viewer, in spaces: [Space]) throws -> [Item] {
        try db.all(
            """
            SELECT \(ItemStore.columns) FROM item AS i
            WHERE i.id IN \(list: ids) AND i.parent_id IS NULL
                AND \(viewer.sees(itemsOf: spaces))
            """
        )
    }

    /// Those of some people who belong to some spaces, once for each.
    func people(
        _ ids: [Int64], in spaces: [Space], _ visit: (NamedPerson, Space.ID) throws -> Void
    ) throws {
        guard !spaces.isEmpty else { return }
        try db.each(
            """
            SELECT p.id AS person_id, p.name, m.space_id FROM person AS p
            JOIN membership AS m
                ON m.person_id = p.id AND m.space_id IN \(list: spaces.map(\.id))
            WHERE p.id IN \(list: ids) AND p.disabled_at IS NULL
            """
        ) { try visit(NamedPerson(row: $0), $0["space_id"]) }
    }
}
