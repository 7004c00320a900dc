package import Community
package import Foundation
package import Storage

/// The table of whom a text names, and the people whom it could.
package struct MentionStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Notes whom an item names.
    /// - Returns: those whom it did not name before.
    @discardableResult
    package func add(_ people: [Person.ID], in item: Item.ID, at now: Date) throws -> [Person.ID] {
        guard !people.isEmpty else { return [] }
        return try db.values(
            """
            INSERT INTO mention (item_id, person_id, at)
            SELECT i.id, p.id, \(now) FROM item AS i JOIN person AS p ON p.id IN \(list: people)
            WHERE i.id = \(item)
            ON CONFLICT (item_id, person_id) DO NOTHING
            RETURNING person_id
            """
        )
    }

    /// Whom an item names.
    func people(in item: Item.ID) throws -> [Person.ID] {
        try db.values(
            """
            SELECT n.person_id FROM mention AS n WHERE n.item_id = \(item) ORDER BY n.person_id
            """
        )
    }

    /// Notes whom an item names now, and nobody else.
    /// - Returns: those whom it did not name before.
    @discardableResult
    package func set(_ people: [Person.ID], in item: Item.ID, at now: Date) throws -> [Person.ID] {
        try db.run(
            """
            DELETE FROM mention WHERE item_id = \(item)
                AND NOT EXISTS (SELECT 1 FROM person AS p
                    WHERE p.id = mention.person_id AND p.id IN \(list: people))
            """
        )
        return try add(people, in: item, at: now)
    }

    /// Notes whom an item names once it is written again.
    /// - Returns: those whom it did not name before, and who were never told of it.
    package func change(
        to people: [Person.ID], in item: Item.ID, at now: Date
    ) throws -> [Person.ID] {
        let newcomers = Set(try set(people, in: item, at: now))
        guard !newcomers.isEmpty else { return [] }
        return try untold(in: item).filter(newcomers.contains)
    }

    /// The words of an item stand in one that was split off it as well.
    package func copy(from old: Item.ID, to new: Item.ID) throws {
        try db.run(
            """
            INSERT INTO mention (item_id, person_id, at)
            SELECT i.id, n.person_id, n.at FROM mention AS n JOIN item AS i ON i.id = \(new)
            WHERE n.item_id = \(old)
            ON CONFLICT (item_id, person_id) DO NOTHING
            """
        )
    }

    /// Those whom an item names and who have not been told of it for whatever reason.
    package func untold(in item: Item.ID) throws -> [Person.ID] {
        try db.values(
            """
            SELECT n.person_id FROM mention AS n
            WHERE n.item_id = \(item) AND NOT EXISTS (SELECT 1 FROM notice AS o
                WHERE o.item_id = n.item_id AND o.person_id = n.person_id)
                AND NOT \(BroadcastStore.hasTold("n.person_id", of: item))
            ORDER BY n.person_id
            """
        )
    }
}
