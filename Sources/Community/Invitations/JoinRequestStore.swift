package import Foundation
package import Storage

/// The tables of spaces that may be asked, and of those who ask.
package struct JoinRequestStore {
    package let db: Database

    package init(db: Database) { self.db = db }

    /// How many wait in one space: beyond that nobody can ask, so that a script fills nothing.
    package static let most = 200

    // MARK: The door

    package func takesRequests(_ space: Space) throws -> Bool {
        let found: Int? = try db.value(
            "SELECT 1 AS found FROM request_door AS d WHERE d.space_id = \(space.id)")
        return found != nil
    }

    package func open(_ space: Space, at now: Date) throws {
        try db.run(
            """
            INSERT INTO request_door (space_id, opened_at) VALUES (\(space.id), \(now))
            ON CONFLICT (space_id) DO NOTHING
            """)
    }

    package func close(_ space: Space) throws {
        try db.run("DELETE FROM request_door WHERE space_id = \(space.id)")
    }

    // MARK: Requests

    /// Nil for an address that has asked already: what it said first stands.
    package func create(
        _ email: String, named name: String, why: String, in space: Space, at now: Date
    ) throws -> JoinRequest.ID? {
        try db.value(
            """
            INSERT INTO join_request (space_id, email, email_key, name, why, created_at,
                expires_at)
            VALUES (\(space.id), \(Email.typed(email)), \(Email.key(email)), \(name), \(why),
                \(now), \(now.addingTimeInterval(JoinRequest.lifetime)))
            ON CONFLICT (space_id, email_key) DO NOTHING RETURNING id
            """)
    }

    package func isFull(_ space: Space) throws -> Bool {
        let waiting: Int = try db.one(
            """
            SELECT COUNT(*) AS n FROM join_request AS r
            WHERE r.space_id = \(space.id) AND r.refused_at IS NULL
            """)
        return waiting >= Self.most
    }

    /// Nil for one that waits no more, and for one that is none.
    package func find(_ id: JoinRequest.ID, in space: Space) throws -> JoinRequest? {
        try db.first("\(Self.selection) WHERE r.id = \(id) AND r.space_id = \(space.id)")
    }

    /// Those that wait, the oldest first.
    package func waiting(in space: Space) throws -> [JoinRequest] {
        try db.all(
            """
            \(Self.selection) WHERE r.space_id = \(space.id) AND r.refused_at IS NULL
            ORDER BY r.created_at, r.id LIMIT \(Self.most)
            """)
    }

    /// Whether nobody has decided of it before: of two who do at once, one does.
    package func remove(_ id: JoinRequest.ID, from space: Space, at now: Date) throws -> Bool {
        let removed = try db.affected(
            by: "DELETE FROM join_request WHERE id = \(id) AND refused_at IS NULL")
        guard removed > 0 else { return false }
        try ArrivalEndStore(db: db).note([id], .request, in: space.id, at: now)
        return true
    }

    /// The same. It is kept to its end, so that it can be taken back.
    package func refuse(_ id: JoinRequest.ID, by judge: Person.ID, at now: Date) throws -> Bool {
        try db.affected(
            by: """
                UPDATE join_request SET refused_at = \(now), refused_by = \(judge)
                WHERE id = \(id) AND refused_at IS NULL
                """) > 0
    }

    package func reopen(_ id: JoinRequest.ID) throws {
        try db.run(
            """
            UPDATE join_request SET refused_at = NULL, refused_by = NULL WHERE id = \(id)
            """)
    }

    /// Forgets those whose time is over.
    package func forget(endedBefore now: Date) throws {
        try db.run("DELETE FROM join_request WHERE expires_at <= \(now)")
    }

    private static let selection: SQL = """
        SELECT r.id, r.space_id, r.name, r.email, r.why, r.created_at, r.expires_at, r.refused_at,
            j.name AS judge
        FROM join_request AS r LEFT JOIN person AS j ON j.id = r.refused_by
        """
}
