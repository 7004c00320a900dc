import Community
package import Storage

/// Reads the rights of items along with whatever a query reads of them.
package struct ItemRightsStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// The columns of an alias of the table `item`, each named after it.
    package func columns(_ item: SQL) -> SQL {
        """
        \(item).id AS \(item)_id, \(item).audience AS \(item)_audience,
            \(item).published AS \(item)_published, \(item).author_id AS \(item)_author_id,
            CASE WHEN \(item).trashed_at IS NULL AND \(Visibility.isOn(item)) THEN 1 ELSE 0 END
                AS \(item)_is_there,
            CASE WHEN \(item).audience = 'groups' THEN (
                SELECT \(db.dialect.list(of: "ig.group_id")) FROM item_group AS ig
                WHERE ig.item_id = \(item).id) END AS \(item)_groups
        """
    }
}
