package import Storage

/// Finds what would be left without anybody to administer it.
package struct ErasureObstacleStore {
    let db: Database

    package init(db: Database) { self.db = db }

    package func all(for person: Person.ID) throws -> [ErasureObstacle] {
        let spaces: [String] = try db.values(
            """
            SELECT s.name FROM membership AS m JOIN space AS s ON s.id = m.space_id
            WHERE m.person_id = \(person) AND m.role = 'administrator' AND NOT EXISTS (
                SELECT 1 FROM membership AS o
                JOIN person AS q ON q.id = o.person_id AND q.disabled_at IS NULL
                WHERE o.space_id = m.space_id AND o.role = 'administrator'
                    AND o.person_id <> \(person))
            ORDER BY s.id
            """)
        let isLast: Int? = try db.value(
            """
            SELECT 1 AS found FROM person AS p
            WHERE p.id = \(person) AND p.administers_site = 1 AND NOT EXISTS (
                SELECT 1 FROM person AS q
                WHERE q.administers_site = 1 AND q.disabled_at IS NULL AND q.id <> \(person))
            """)
        return spaces.map { .lastAdministrator($0) } + (isLast == nil ? [] : [.lastOfSite])
    }
}
