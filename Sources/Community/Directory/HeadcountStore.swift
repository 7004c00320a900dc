package import Storage

/// How many belong to a space, as the tables keep it.
package struct HeadcountStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Those whose account is open.
    package func open(in space: Space.ID) throws -> Int {
        try db.value(
            "SELECT h.open_people FROM headcount AS h WHERE h.space_id = \(space)") ?? 0
    }

    /// All of them.
    package func people(in space: Space.ID) throws -> Int {
        try db.value("SELECT h.people FROM headcount AS h WHERE h.space_id = \(space)") ?? 0
    }

    /// Up to this many are counted one by one; beyond, what the tables keep is read.
    package static let mostCounted = 1_000

    /// One of two queries of one number, by how many belong to a space.
    package static func choice(in space: Space, many: SQL, few: SQL) -> SQL {
        """
        SELECT CASE WHEN (SELECT h.people FROM headcount AS h WHERE h.space_id = \(space.id))
            > \(mostCounted) THEN (\(many)) ELSE (\(few)) END AS n
        """
    }
}
