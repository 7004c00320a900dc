package import Community
package import Foundation
package import Storage

/// The table of which space stands under which.
package struct SpaceTieStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Those of a space, agreed or not, the higher first.
    func all(of space: Space.ID) throws -> [TiedSpace] {
        try list(space, "1 = 1")
    }

    package func agreed(with space: Space.ID) throws -> [TiedSpace] {
        try list(space, "t.agreed_at IS NOT NULL")
    }

    private func list(_ space: Space.ID, _ condition: SQL) throws -> [TiedSpace] {
        try db.all(
            """
            SELECT \(Self.columns), \(SpaceStore.columns), COALESCE(nc.holds, 0) AS holds
            FROM space_tie AS t
            JOIN space AS s ON s.id <> \(space) AND s.id IN (t.child_id, t.parent_id)
            LEFT JOIN network_choice AS nc ON nc.space_id = s.id
            WHERE (t.child_id = \(space) OR t.parent_id = \(space)) AND \(condition)
            ORDER BY CASE WHEN t.child_id = \(space) THEN 0 ELSE 1 END, \(.folded("s.name")), t.id
            """)
    }

    /// - Throws: `Problem.notFound` for one that is not of the space.
    func find(_ id: SpaceTie.ID, of space: Space.ID) throws -> TiedSpace {
        guard let found = try all(of: space).first(where: { $0.tie.id == id }) else {
            throw Problem.notFound
        }
        return found
    }

    package func ask(
        _ child: Space.ID, under parent: Space.ID, from space: Space.ID, as address: String,
        by person: Person.ID, at now: Date
    ) throws -> SpaceTie.ID {
        try db.one(
            """
            INSERT INTO space_tie (child_id, parent_id, asked_from, asked_as, asked_by, asked_at)
            VALUES (\(child), \(parent), \(space), \(address), \(person), \(now)) RETURNING id
            """)
    }

    package func agree(_ id: SpaceTie.ID, by person: Person.ID, at now: Date) throws {
        try db.run(
            """
            UPDATE space_tie SET agreed_at = \(now), agreed_by = \(person)
            WHERE id = \(id) AND agreed_at IS NULL
            """)
    }

    func remove(_ id: SpaceTie.ID) throws {
        try db.run("DELETE FROM space_tie WHERE id = \(id)")
    }

    /// The tree of the whole site: above each space that has one, which.
    func tree() throws -> SpaceTree {
        var above: [Space.ID: Space.ID] = [:]
        try db.each(
            "SELECT t.child_id, t.parent_id FROM space_tie AS t WHERE t.agreed_at IS NOT NULL"
        ) { above[try $0["child_id"]] = try $0["parent_id"] as Space.ID }
        return SpaceTree(above: above)
    }

    private static let columns: SQL = """
        t.id AS tie_id, t.child_id, t.parent_id, t.asked_from, t.asked_as, t.asked_at, t.agreed_at
        """
}
