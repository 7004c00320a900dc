package import Community
package import Storage

/// What decides who sees an item, read once for all viewers. `ItemSight` judges by it, and says
/// the same as `Visibility` does in a query.
package struct ItemRights: Sendable {
    package let id: Item.ID
    let audience: Audience
    package let isPublished: Bool
    /// Neither in the trash nor of a module that the space has switched off.
    let isThere: Bool
    package let author: Person.ID?
    var groups: [MemberGroup.ID] = []

    /// The columns of an alias of the table `item`, each named after it.
    package static func columns(_ item: SQL) -> SQL {
        """
        \(item).id AS \(item)_id, \(item).audience AS \(item)_audience,
            \(item).published AS \(item)_published, \(item).author_id AS \(item)_author_id,
            CASE WHEN \(item).trashed_at IS NULL AND \(Visibility.isOn(item)) THEN 1 ELSE 0 END
                AS \(item)_is_there
        """
    }

    /// Nil where a join has found no item.
    package init?(row: Row, _ item: String) throws {
        let id: Item.ID? = try row[item + "_id"]
        guard let id else { return nil }
        self.id = id
        audience = try row[item + "_audience"]
        isPublished = try row[item + "_published"]
        author = try row[item + "_author_id"]
        isThere = try row[item + "_is_there"]
    }

    /// Reads for which groups some items are, those that are for groups.
    package static func readGroups(of items: inout [ItemRights?], _ db: Database) throws {
        let ids = items.compactMap { $0?.audience == .groups ? $0?.id : nil }
        guard !ids.isEmpty else { return }
        var groups: [Item.ID: [MemberGroup.ID]] = [:]
        try db.each(
            """
            SELECT ig.item_id, ig.group_id FROM item_group AS ig
            WHERE ig.item_id IN \(list: Array(Set(ids)))
            """
        ) { groups[try $0["item_id"], default: []].append(try $0["group_id"]) }
        for index in items.indices {
            if let id = items[index]?.id { items[index]?.groups = groups[id] ?? [] }
        }
    }
}
