import Content
import Storage

extension ContactListStore {
    /// Those of some cards that the viewer sees, by their numbers.
    func cards(_ ids: [Item.ID]) throws -> [Item.ID: ListedContact] {
        guard !ids.isEmpty else { return [:] }
        let found: [ListedContact] = try db.all(
            """
            SELECT \(Self.columns), COALESCE(oi.title, c.organisation) AS organisation
            FROM contact AS c JOIN item AS i ON i.id = c.item_id
            LEFT JOIN item AS oi ON oi.id = c.organisation_id
                AND \(Visibility(viewer, in: space).sees("oi").sql)
            WHERE c.item_id IN \(list: ids) AND \(viewer.sees(itemsOf: space))
            """)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }
}
