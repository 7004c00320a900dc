import Community
import Content
import Foundation
import Storage

/// The links that somebody wants at hand.
struct FavouriteStore {
    let db: Database

    func add(_ id: Item.ID, of person: Person.ID, at now: Date) throws {
        try db.run(
            """
            INSERT INTO link_favourite (person_id, link_id, added_at)
            VALUES (\(person), \(id), \(now)) ON CONFLICT (person_id, link_id) DO NOTHING
            """)
    }

    /// - Returns: whether it was one.
    func remove(_ id: Item.ID, of person: Person.ID) throws -> Bool {
        try db.affected(
            by: """
                DELETE FROM link_favourite WHERE person_id = \(person) AND link_id = \(id)
                """) == 1
    }

    /// Which of some links are.
    func among(_ ids: [Item.ID], of person: Person.ID?) throws -> Set<Item.ID> {
        guard let person, !ids.isEmpty else { return [] }
        let found: [Item.ID] = try db.values(
            """
            SELECT f.link_id FROM link_favourite AS f
            WHERE f.person_id = \(person) AND f.link_id IN \(list: ids)
            """)
        return Set(found)
    }

    static let data = PersonalData(
        "links.favourites", word: "personal.links.favourites",
        columns: ["link_favourite.person_id"], fields: [.text("title"), .moment("added")],
        rows: {
            """
            SELECT f.link_id AS key, \(Visibility.title("i", for: $0)) AS title,
                f.added_at AS added
            FROM link_favourite AS f JOIN item AS i ON i.id = f.link_id
            WHERE f.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM link_favourite
                    WHERE person_id = \(one.id) AND link_id IN (
                        SELECT f.link_id FROM link_favourite AS f
                        WHERE f.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })

    static let trace = ItemTrace("links.favourites") { items, limit, db in
        try db.affected(
            by: """
                DELETE FROM link_favourite WHERE (person_id, link_id) IN (
                    SELECT f.person_id, f.link_id FROM link_favourite AS f
                    WHERE f.link_id IN (\(items)) LIMIT \(limit))
                """)
    }
}
