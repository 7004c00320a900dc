import Community
import Content
import Foundation
import Storage

/// What one who gives a proxy may choose from.
struct ProxyChoiceStore {
    let db: Database

    /// A name with its number.
    struct Line: FromRow, Sendable {
        let id: Int64
        let name: String

        init(row: Row) throws {
            id = try row["id"]
            name = try row["name"]
        }
    }

    /// So many are offered at once; whoever looks for another one types some of the name.
    static let most = 500

    /// Members who take part, by name, the first of those whose name has some letters.
    func members(
        of space: Space, but person: Person.ID, named name: String
    ) throws -> [Line] {
        let words: [SQL] = TextWords.pieces(of: name).prefix(6).map {
            "AND \(.folded("p.name")) LIKE \("%" + $0 + "%")"
        }
        let named = words.reduce("" as SQL) { $0 + " " + $1 }
        return try db.all(
            """
            SELECT p.id, p.name FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE m.space_id = \(space.id) AND m.role <> 'partner' AND p.id <> \(person)
                \(named)
            ORDER BY \(.folded("p.name")), p.id LIMIT \(Self.most)
            """)
    }

    func mayHold(_ person: Person.ID, in space: Space) throws -> Bool {
        try db.value(
            """
            SELECT 1 AS found FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE m.space_id = \(space.id) AND m.person_id = \(person) AND m.role <> 'partner'
            """) as Int? != nil
    }

    /// Polls that are not over, take proxies and are for somebody.
    func polls(for person: Person.ID, in space: Space) throws -> [Line] {
        try db.all(
            """
            SELECT p.id, i.title AS name FROM poll AS p JOIN item AS i ON i.id = p.id
            JOIN membership AS m ON m.space_id = p.space_id AND m.person_id = \(person)
            WHERE p.space_id = \(space.id) AND p.stage = 'published' AND p.proxies = 1
                AND i.trashed_at IS NULL AND \(ElectorStore.votes)
            ORDER BY p.listed_at DESC, p.id DESC LIMIT 50
            """)
    }
}
