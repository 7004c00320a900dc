package import Community
import Foundation
package import Storage

/// The things of a kind that somebody wants at hand.
package struct FavouriteStore {
    let kind: FavouriteKind
    let db: Database

    package init(_ kind: FavouriteKind, db: Database) { (self.kind, self.db) = (kind, db) }

    func add(_ id: Item.ID, of person: Person.ID, at now: Date) throws {
        try db.run(
            """
            INSERT INTO \(kind.table) (person_id, \(kind.column), added_at)
            VALUES (\(person), \(id), \(now)) ON CONFLICT (person_id, \(kind.column)) DO NOTHING
            """)
    }

    /// - Returns: whether it was one.
    func remove(_ id: Item.ID, of person: Person.ID) throws -> Bool {
        try db.affected(
            by: """
                DELETE FROM \(kind.table)
                WHERE person_id = \(person) AND \(kind.column) = \(id)
                """) == 1
    }

    /// Which of some things are.
    package func among(_ ids: [Item.ID], of person: Person.ID?) throws -> Set<Item.ID> {
        guard let person, !ids.isEmpty else { return [] }
        let found: [Item.ID] = try db.values(
            """
            SELECT f.\(kind.column) FROM \(kind.table) AS f
            WHERE f.person_id = \(person) AND f.\(kind.column) IN \(list: ids)
            """)
        return Set(found)
    }
}
