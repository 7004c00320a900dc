package import Storage

/// Who may see an item: the members to tell about it.
package struct AudienceStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Those among some people who see an item now: members of its space in its audience, with
    /// an account in use. It is the rule of `Viewer.sees` asked for others.
    package func people(_ people: [Person.ID], seeing item: Item) throws -> [Person.ID] {
        guard !people.isEmpty else { return [] }
        return try db.values(
            """
            SELECT p.id
            FROM person AS p
            JOIN membership AS m ON m.person_id = p.id
            JOIN item AS i ON i.id = \(item.id) AND i.space_id = m.space_id
            WHERE p.id IN \(list: people) AND p.disabled_at IS NULL AND i.trashed_at IS NULL
                AND (m.role IN ('moderator', 'administrator') OR i.author_id = p.id
                    OR (i.published = 1 AND \(Self.reaches("i"))))
            ORDER BY p.id
            """
        )
    }

    /// Whether a published item is for a `membership AS m`: the part of `Viewer.sees` that
    /// concerns the audience, asked for others than who visits.
    /// - Parameter item: the alias of the table `item`.
    static func reaches(_ item: SQL) -> SQL {
        """
        (\(item).audience IN ('everyone', 'space') OR \(item).author_id = m.person_id
            OR m.role IN ('moderator', 'administrator')
            OR (\(item).audience = 'groups' AND EXISTS (
                SELECT 1 FROM item_group AS ig
                JOIN member_group_person AS gp ON gp.group_id = ig.group_id
                WHERE ig.item_id = \(item).id AND gp.person_id = m.person_id)))
        """
    }
}
