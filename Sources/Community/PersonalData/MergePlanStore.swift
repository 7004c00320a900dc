package import Storage

/// What two accounts becoming one will do, before it does.
package struct MergePlanStore {
    let db: Database
    let kept: Person.ID
    let closed: Person.ID

    package init(db: Database, kept: Person.ID, closed: Person.ID) {
        (self.db, self.kept, self.closed) = (db, kept, closed)
    }

    /// A space that either belongs to.
    package struct Place: FromRow {
        package let space: String
        package let kept: Role?
        package let closed: Role?

        /// The higher one.
        package var role: Role? { [kept, closed].compactMap { $0 }.max() }

        package init(row: Row) throws {
            space = try row["name"]
            kept = try row["kept_role"]
            closed = try row["closed_role"]
        }
    }

    package func places() throws -> [Place] {
        try db.all(
            """
            SELECT s.name, k.role AS kept_role, c.role AS closed_role FROM space AS s
            LEFT JOIN membership AS k ON k.space_id = s.id AND k.person_id = \(kept)
            LEFT JOIN membership AS c ON c.space_id = s.id AND c.person_id = \(closed)
            WHERE k.role IS NOT NULL OR c.role IS NOT NULL ORDER BY s.id
            """)
    }

    /// How many rows of each category go along, by its name.
    package func counts(_ all: [PersonalData]) throws -> [String: Int] {
        try PersonalDataStore(db: db).counts(all, of: closed)
    }

    /// By their names.
    package func warnings(_ all: [MergeWarning]) throws -> [String: Int] {
        try db.counts(all.map { (name: $0.name, count: $0.count(kept, closed)) })
    }
}
