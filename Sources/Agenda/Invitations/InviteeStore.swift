import Community
import Content
import Storage

/// Finds members by what is typed of them.
struct InviteeStore {
    let db: Database

    func member(email: String, in space: Space) throws -> Invitees.One? {
        try one("p.email_key = \(Email.key(email))", in: space)
    }

    /// By their whole name; nil if there is none, or several.
    func member(named name: String, in space: Space) throws -> Invitees.One? {
        try one(
            "\(.folded("p.name")) = \(.folded("CAST(\(name) AS TEXT)"))", in: space)
    }

    private func one(_ condition: SQL, in space: Space) throws -> Invitees.One? {
        let found: [Found] = try db.all(
            """
            SELECT p.id, p.email, p.name FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE m.space_id = \(space.id) AND \(condition) ORDER BY p.id LIMIT 2
            """)
        guard found.count == 1, let one = found.first else { return nil }
        return Invitees.One(email: one.email, name: one.name, person: one.id)
    }

    private struct Found: FromRow {
        let id: Person.ID
        let email: String
        let name: String

        init(row: Row) throws {
            id = try row["id"]
            email = try row["email"]
            name = try row["name"]
        }
    }
}
