package import Foundation
package import Storage

/// Who was removed from a space and has not been told so yet.
package struct DepartureStore {
    let db: Database

    package init(db: Database) { self.db = db }

    package func note(_ person: Person.ID, from space: Space.ID, at now: Date) throws {
        try db.run(
            """
            INSERT INTO departure (person_id, space_id, removed_at)
            VALUES (\(person), \(space), \(now))
            ON CONFLICT (person_id, space_id) DO UPDATE SET removed_at = excluded.removed_at
            """)
    }

    /// The spaces that somebody was removed from since they signed in last, and is not in again.
    /// They are told once.
    package func take(of person: Person.ID) throws -> [Space] {
        let spaces: [Space] = try db.all(
            """
            SELECT \(SpaceStore.columns) FROM departure AS d JOIN space AS s ON s.id = d.space_id
            WHERE d.person_id = \(person) AND NOT EXISTS (SELECT 1 FROM membership AS m
                WHERE m.person_id = d.person_id AND m.space_id = d.space_id)
            ORDER BY s.id
            """)
        try db.run("DELETE FROM departure WHERE person_id = \(person)")
        return spaces
    }

    /// Forgets those from before a date, who have not come any more.
    package func forget(before date: Date) throws {
        try db.run("DELETE FROM departure WHERE removed_at < \(date)")
    }
}
