package import Community
package import Storage

extension Visibility {
    /// The title of an item as one column of a query about somebody: NULL if they do not see it
    /// any more, for it may have been written since.
    /// - Parameter item: an alias of the table `item`, other than `m` and `above`.
    package static func title(_ item: SQL, for person: Person.ID) -> SQL {
        """
        CASE WHEN EXISTS (
            SELECT 1 FROM membership AS m
            WHERE m.person_id = \(person) AND m.space_id = \(item).space_id
                AND \(membership.sees(item).sql)
                AND (\(item).parent_id IS NULL OR EXISTS (
                    SELECT 1 FROM item AS above WHERE above.id = \(item).parent_id
                        AND \(membership.sees("above").sql)))
        ) THEN \(item).title END
        """
    }
}
