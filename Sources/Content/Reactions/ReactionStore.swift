import Community
import Foundation
import Storage

/// The table of reactions: a person gives each sign once.
struct ReactionStore {
    let db: Database

    func add(_ sign: Reaction, to item: Item.ID, by person: Person.ID, at now: Date) throws {
        try db.run(
            """
            INSERT INTO reaction (item_id, person_id, sign, at)
            VALUES (\(item), \(person), \(sign), \(now))
            ON CONFLICT (item_id, person_id, sign) DO NOTHING
            """
        )
    }

    func remove(_ sign: Reaction, from item: Item.ID, by person: Person.ID) throws {
        try db.run(
            """
            DELETE FROM reaction
            WHERE item_id = \(item) AND person_id = \(person) AND sign = \(sign)
            """
        )
    }

    /// The signs that one person gave to the items of a list.
    func marks(of items: [Item.ID], by person: Person.ID) throws -> [Item.ID: Set<Reaction>] {
        var marks: [Item.ID: Set<Reaction>] = [:]
        try db.each(
            """
            SELECT r.item_id, r.sign FROM reaction AS r
            WHERE r.person_id = \(person) AND r.item_id IN \(list: items)
            """
        ) { marks[try $0["item_id"], default: []].insert(try $0["sign"]) }
        return marks
    }

    /// The signs of a whole list of items, in one statement.
    func tallies(of items: [Item.ID], _ person: Person.ID?) throws -> [Item.ID: [Tally]] {
        guard !items.isEmpty else { return [:] }
        let found: [Tally] = try db.all(
            """
            SELECT r.item_id, r.sign, COUNT(*) AS n,
                MAX(CASE WHEN r.person_id = \(person) THEN 1 ELSE 0 END) AS mine
            FROM reaction AS r WHERE r.item_id IN \(list: items)
            GROUP BY r.item_id, r.sign
            """
        )
        return Dictionary(grouping: found, by: \.item)
    }
}
