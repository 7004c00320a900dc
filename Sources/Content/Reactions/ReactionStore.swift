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
    func ask(
        marksOf items: [Item.ID], by person: Person.ID
    ) throws -> Asked<[Item.ID: Set<Reaction>]> {
        try db.ask(
            each:
                """
                SELECT r.item_id, r.sign FROM reaction AS r
                WHERE r.person_id = \(person) AND r.item_id IN \(list: items)
                """
        ) { (item: try $0["item_id"] as Item.ID, sign: try $0["sign"] as Reaction) }
        .map { $0.reduce(into: [:]) { $0[$1.item, default: []].insert($1.sign) } }
    }

    /// The signs of a whole list of items, in one statement.
    func ask(
        talliesOf items: [Item.ID], _ person: Person.ID?
    ) throws -> Asked<[Item.ID: [Tally]]> {
        guard !items.isEmpty else { return Asked { [:] } }
        let found: Asked<[Tally]> = try db.ask(
            all:
                """
                SELECT r.item_id, r.sign, COUNT(*) AS n,
                    MAX(CASE WHEN r.person_id = \(person) THEN 1 ELSE 0 END) AS mine
                FROM reaction AS r WHERE r.item_id IN \(list: items)
                GROUP BY r.item_id, r.sign
                """
        )
        return found.map { Dictionary(grouping: $0, by: \.item) }
    }
}
