package import Storage

/// What is asked of people before it is done, and who allows it now. Whoever keeps their answers
/// notes them here; whoever does it asks here.
package struct PermissionStore {
    let db: Database

    package init(db: Database) { self.db = db }

    package func allows(_ purpose: ConsentPurpose, _ person: Person.ID) throws -> Bool {
        let found: Int? = try db.value(
            """
            SELECT 1 AS one FROM person AS p
            WHERE p.id = \(person) AND \(Self.condition(purpose, "p.id"))
            """)
        return found != nil
    }

    /// Whether somebody allows it, in a query.
    /// - Parameter person: the column that names them.
    package static func condition(_ purpose: ConsentPurpose, _ person: SQL) -> SQL {
        """
        (NOT EXISTS (SELECT 1 FROM asked_purpose AS ap WHERE ap.name = \(purpose.name))
            OR EXISTS (SELECT 1 FROM permission AS pn
                WHERE pn.person_id = \(person) AND pn.purpose = \(purpose.name)))
        """
    }

    /// The names of what somebody has agreed to.
    package func given(by person: Person.ID) throws -> Set<String> {
        Set(
            try db.values(
                "SELECT pn.purpose FROM permission AS pn WHERE pn.person_id = \(person)"))
    }

    /// From now on it is done of those alone who agree.
    package func ask(_ purpose: String) throws {
        try db.run(
            """
            INSERT INTO asked_purpose (name) VALUES (\(purpose)) ON CONFLICT (name) DO NOTHING
            """)
    }

    package func set(_ purpose: String, of person: Person.ID, isGiven: Bool) throws {
        guard isGiven else {
            try db.run(
                """
                DELETE FROM permission WHERE person_id = \(person) AND purpose = \(purpose)
                """)
            return
        }
        try db.run(
            """
            INSERT INTO permission (person_id, purpose) VALUES (\(person), \(purpose))
            ON CONFLICT (person_id, purpose) DO NOTHING
            """)
    }

    /// What everybody said of it holds no more.
    package func lapse(_ purpose: String) throws {
        try db.run("DELETE FROM permission WHERE purpose = \(purpose)")
    }

    static let held = PersonalData(
        "people.permissions", word: "personal.permissions",
        columns: [.ended("permission", "person_id")], fields: [.text("purpose")],
        rows: {
            """
            SELECT pn.id AS key, pn.purpose FROM permission AS pn WHERE pn.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM permission WHERE person_id = \(one.id)")
        })
}
