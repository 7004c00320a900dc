import Community
import Content
import Storage

/// The items that lines of the audit log speak of.
struct AuditedItemStore {
    let db: Database

    struct Titled: FromRow {
        let id: Item.ID
        let kind: String
        let title: String
        let space: Space.ID
        let isThere: Bool

        init(row: Row) throws {
            id = try row["id"]
            kind = try row["kind"]
            title = try row["title"]
            space = try row["space_id"]
            isThere = try row["is_there"]
        }
    }

    /// What has no title of its own has that of what it hangs from.
    func titles(of ids: [Item.ID]) throws -> [Item.ID: Titled] {
        guard !ids.isEmpty else { return [:] }
        let found: [Titled] = try db.all(
            """
            SELECT i.id, i.kind, i.space_id,
                COALESCE(NULLIF(i.title, ''), up.title, '') AS title,
                CASE WHEN i.trashed_at IS NULL THEN 1 ELSE 0 END AS is_there
            FROM item AS i LEFT JOIN item AS up ON up.id = i.parent_id
            WHERE i.id IN \(list: ids)
            """)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }
}
