import Community
import Content
import Foundation
import Storage

/// Which cards nobody has confirmed for long, as the column `due_at` says.
struct DueStore {
    let db: Database

    /// Spaces that have cards.
    func spaces() throws -> [Space.ID] {
        try db.values(
            """
            SELECT s.id FROM space AS s
            WHERE EXISTS (SELECT 1 FROM contact AS c WHERE c.space_id = s.id) ORDER BY s.id
            """)
    }

    /// Asks for a confirmation of some of those that are older than a date.
    /// - Returns: how many they were.
    func mark(before date: Date, in space: Space.ID, limit: Int, at now: Date) throws -> Int {
        try db.affected(
            by: """
                UPDATE contact SET due_at = \(now) WHERE item_id IN (
                    SELECT c.item_id FROM contact AS c JOIN item AS i ON i.id = c.item_id
                    WHERE c.space_id = \(space) AND c.due_at IS NULL AND \(Visibility.isOut("i"))
                        AND \(Self.age) < \(date)
                    ORDER BY c.item_id LIMIT \(limit))
                """)
    }

    /// Asks no more for some of those that are younger, since the space waits longer now.
    /// - Parameter date: nil for a space that never asks.
    func unmark(since date: Date?, in space: Space.ID, limit: Int) throws -> Int {
        let isYoung: SQL = date.map { "\(Self.age) >= \($0)" } ?? "1 = 1"
        return try db.affected(
            by: """
                UPDATE contact SET due_at = NULL WHERE item_id IN (
                    SELECT c.item_id FROM contact AS c JOIN item AS i ON i.id = c.item_id
                    WHERE c.space_id = \(space) AND c.due_at IS NOT NULL AND \(isYoung)
                    ORDER BY c.item_id LIMIT \(limit))
                """)
    }

    private static let age: SQL = "COALESCE(c.confirmed_at, i.published_at, i.created_at)"

    /// Those of one keeper, the oldest first.
    func cards(of owner: Person.ID, in space: Space.ID, limit: Int) throws -> [DueCard] {
        try db.all(
            """
            SELECT c.item_id, i.title, c.function, c.organisation, c.confirmed_at
            FROM contact AS c JOIN item AS i ON i.id = c.item_id
            WHERE c.space_id = \(space) AND c.owner_id = \(owner) AND c.due_at IS NOT NULL
                AND \(Visibility.isOut("i")) AND \(Visibility.isOn("i"))
            ORDER BY COALESCE(c.confirmed_at, 0), c.item_id LIMIT \(limit)
            """)
    }

    func count(of owner: Person.ID, in space: Space.ID) throws -> Int {
        try db.one(
            """
            SELECT COUNT(*) AS n FROM contact AS c JOIN item AS i ON i.id = c.item_id
            WHERE c.space_id = \(space) AND c.owner_id = \(owner) AND c.due_at IS NOT NULL
                AND \(Visibility.isOut("i"))
            """)
    }
}
