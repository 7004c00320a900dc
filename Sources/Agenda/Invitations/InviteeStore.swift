import Community
import Content
import Storage

/// Finds members by what is typed of them, and whether they see what they are invited to.
struct InviteeStore {
    let db: Database

    /// A member, or an account that is suspended: whoever else has one is invited by the address
    /// alone. An address of an account that became one with another is that one's.
    func account(email: String, to gathering: Gathering) throws -> Invitees.One? {
        try one(
            """
            p.id = (SELECT COALESCE(a.merged_into, a.id) FROM person AS a
                WHERE a.email_key = \(Email.key(email))) AND (p.disabled_at IS NOT NULL
                OR \(Self.isMember(of: gathering)))
            """, gathering)
    }

    /// By their whole name; nil if there is none, or several.
    func member(named name: String, to gathering: Gathering) throws -> Invitees.One? {
        try one(
            """
            \(.folded("p.name")) = \(.folded("CAST(\(name) AS TEXT)"))
                AND p.disabled_at IS NULL AND \(Self.isMember(of: gathering))
            """, gathering)
    }

    private func one(_ condition: SQL, _ gathering: Gathering) throws -> Invitees.One? {
        let found: [Found] = try db.all(
            """
            SELECT p.id, p.email, p.name,
                CASE WHEN \(EventSightStore.sees("\(gathering.event)", "p.id"))
                    THEN 1 ELSE 0 END AS sees
            FROM person AS p WHERE \(condition) ORDER BY p.id LIMIT 2
            """)
        guard found.count == 1, let one = found.first else { return nil }
        return Invitees.One(
            email: one.email, name: one.name, person: one.id, isBlind: !one.sees)
    }

    private static func isMember(of gathering: Gathering) -> SQL {
        """
        EXISTS (SELECT 1 FROM membership AS ms
            WHERE ms.space_id = \(gathering.item.space) AND ms.person_id = p.id)
        """
    }

    private struct Found: FromRow {
        let id: Person.ID
        let email: String
        let name: String
        let sees: Bool

        init(row: Row) throws {
            id = try row["id"]
            email = try row["email"]
            name = try row["name"]
            sees = try row["sees"]
        }
    }
}
