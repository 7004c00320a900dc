import Community
import Content
import Foundation
import Storage

/// Pairs of cards of which somebody said that they are not of the same.
struct ApartStore {
    let db: Database

    func say(_ one: Item.ID, _ other: Item.ID, by person: Person.ID, at now: Date) throws {
        let (first, second) = Self.order(one, other)
        try db.run(
            """
            INSERT INTO contact_apart (first_id, second_id, said_at, said_by)
            VALUES (\(first), \(second), \(now), \(person))
            ON CONFLICT (first_id, second_id) DO NOTHING
            """)
    }

    func takeBack(_ one: Item.ID, _ other: Item.ID) throws {
        let (first, second) = Self.order(one, other)
        try db.run(
            "DELETE FROM contact_apart WHERE first_id = \(first) AND second_id = \(second)")
    }

    /// What is not the same as a card that goes is not the same as the one that it goes into.
    /// - Returns: those of which nobody had said that of the latter.
    func carry(
        from dropped: Item.ID, to kept: Item.ID, by person: Person.ID, at now: Date
    ) throws -> [Item.ID] {
        let known = Set(try others(than: kept) + [kept])
        let new = try others(than: dropped).filter { !known.contains($0) }
        for other in new { try say(kept, other, by: person, at: now) }
        return new
    }

    private func others(than id: Item.ID) throws -> [Item.ID] {
        try db.values(
            """
            SELECT a.second_id AS other FROM contact_apart AS a WHERE a.first_id = \(id)
            UNION ALL
            SELECT a.first_id FROM contact_apart AS a WHERE a.second_id = \(id)
            ORDER BY other
            """)
    }

    private static func order(_ one: Item.ID, _ other: Item.ID) -> (Item.ID, Item.ID) {
        one.rawValue < other.rawValue ? (one, other) : (other, one)
    }
}
