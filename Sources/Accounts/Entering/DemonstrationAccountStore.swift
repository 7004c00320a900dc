import Community
import Content
import Storage

/// Whom the sign-in page of the demonstration offers.
struct DemonstrationAccountStore {
    let db: Database

    /// The accounts of the first space: those that the demonstration offers.
    func firstMembers() throws -> [FirstMember] {
        try db.all(
            """
            SELECT p.name, p.email, m.role FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE m.space_id = (SELECT MIN(s.id) AS first FROM space AS s)
            ORDER BY p.id LIMIT 12
            """
        )
    }

    struct FirstMember: FromRow {
        let name: String
        let email: String
        let role: Role

        init(row: Row) throws {
            name = try row["name"]
            email = try row["email"]
            role = try row["role"]
        }
    }
}
