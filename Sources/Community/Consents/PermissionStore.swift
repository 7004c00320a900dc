package import Foundation
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
                WHERE pn.person_id = \(person) AND pn.purpose = \(purpose.name)
                    AND \(isGiven)))
        """
    }

    /// Whether what was kept of somebody is to go: they refuse, or have not answered for a month
    /// since they were asked, or asked anew: nobody loses what they agreed to by a slip of a text.
    /// - Parameter person: the column that names them.
    package static func isOver(_ purpose: ConsentPurpose, _ person: SQL, now: Date) -> SQL {
        let start = now.addingTimeInterval(-patience)
        return """
            EXISTS (SELECT 1 FROM asked_purpose AS ap
                LEFT JOIN permission AS pn ON pn.purpose = ap.name AND pn.person_id = \(person)
                WHERE ap.name = \(purpose.name)
                    AND (pn.id IS NULL AND ap.asked_at <= \(start)
                        OR pn.lapsed_at <= \(start)
                        OR pn.is_given = 0 AND pn.lapsed_at IS NULL))
            """
    }

    private static let patience: TimeInterval = 30 * 86_400
    private static let isGiven: SQL = "pn.is_given = 1 AND pn.lapsed_at IS NULL"

    /// The names of what somebody has agreed to.
    package func given(by person: Person.ID) throws -> Set<String> {
        Set(
            try db.values(
                """
                SELECT pn.purpose FROM permission AS pn
                WHERE pn.person_id = \(person) AND \(Self.isGiven)
                """))
    }

    /// From now on it is done of those alone who agree.
    package func ask(_ purpose: String, at now: Date) throws {
        try db.run(
            """
            INSERT INTO asked_purpose (name, asked_at) VALUES (\(purpose), \(now))
            ON CONFLICT (name) DO NOTHING
            """)
    }

    package func set(_ purpose: String, of person: Person.ID, isGiven: Bool) throws {
        try db.run(
            """
            INSERT INTO permission (person_id, purpose, is_given)
            VALUES (\(person), \(purpose), \(isGiven))
            ON CONFLICT (person_id, purpose) DO UPDATE SET is_given = excluded.is_given,
                lapsed_at = NULL
            """)
    }

    /// What everybody said of it holds no more.
    package func lapse(_ purpose: String, at now: Date) throws {
        try db.run(
            """
            UPDATE permission SET lapsed_at = \(now)
            WHERE purpose = \(purpose) AND lapsed_at IS NULL
            """)
    }

    static let held = PersonalData(
        "people.permissions", word: "personal.permissions",
        columns: [.ended("permission", "person_id")],
        fields: [
            .code("purpose", .declared(ConsentPurpose.self, \.word)),
            .code("consent", .these(["given", "refused"], "personal.value.consent.")),
        ],
        rows: {
            """
            SELECT pn.id AS key, pn.purpose,
                CASE WHEN pn.is_given = 1 THEN 'given' ELSE 'refused' END AS consent
            FROM permission AS pn WHERE pn.person_id = \($0) AND pn.lapsed_at IS NULL
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM permission WHERE person_id = \(one.id)")
        })
}
