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
                    OR (i.published = 1 AND \(Audience.reaches("i"))))
            ORDER BY p.id
            """
        )
    }
}
