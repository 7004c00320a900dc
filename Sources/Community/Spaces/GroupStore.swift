package import Storage

/// The groups that a thing may be for.
package struct GroupStore {
    package let db: Database

    package init(db: Database) { self.db = db }

    package func groups(in space: Space) throws -> [MemberGroup] {
        try db.all(
            """
            SELECT g.id AS group_id, g.name FROM member_group AS g
            WHERE g.space_id = \(space.id) AND g.ended_at IS NULL
            ORDER BY \(.folded("g.name")), g.id
            """
        )
    }
}
