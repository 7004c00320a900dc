package import Community
package import Storage

/// Reads what `Happenings` holds.
package struct HappeningStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// The latest first, whoever sees them.
    /// - Parameter off: the features that the space has switched off.
    package func all(
        in space: Space, without off: [String], limit: Int
    ) throws -> [Happenings.Line] {
        var found: [Happenings.Line] = []
        let isOn: SQL = off.isEmpty ? "" : "AND j.feature NOT IN \(list: off)"
        try db.each(
            """
            SELECT j.id, j.at, j.verb, j.feature, j.actor_id, j.audience,
                \(ItemRightsStore(db: db).columns("i")), \(ItemRightsStore(db: db).columns("up"))
            FROM journal AS j
            LEFT JOIN item AS i ON i.id = j.item_id
            LEFT JOIN item AS up ON up.id = i.parent_id
            WHERE j.space_id = \(space.id) \(isOn)
            ORDER BY j.at DESC, j.id DESC LIMIT \(limit)
            """
        ) { row in
            found.append(try Happenings.Line(row: row))
        }
        return found
    }
}
