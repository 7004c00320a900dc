package import Foundation
package import Security
package import Storage

/// The table of invitations. Only the digest of a link's token is stored.
package struct InvitationStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// Invites somebody, or invites them again: an earlier link serves no more.
    package func create(
        _ person: Person.ID, as role: Role, in space: Space.ID, by host: Person.ID?, at now: Date
    ) throws -> Token {
        let token = Token()
        try db.run(
            """
            INSERT INTO invitation
                (space_id, person_id, role, invited_by, digest, created_at, expires_at)
            VALUES (\(space), \(person), \(role), \(host), \(token.digest), \(now),
                \(now.addingTimeInterval(Invitation.lifetime)))
            ON CONFLICT (space_id, person_id) DO UPDATE SET role = excluded.role,
                invited_by = excluded.invited_by, digest = excluded.digest,
                created_at = excluded.created_at, expires_at = excluded.expires_at
            """
        )
        return token
    }

    /// What a link leads to, while it serves.
    package func find(_ text: String, now: Date) throws -> Invitation? {
        guard let token = Token(text: text) else { return nil }
        return try db.first(
            """
            \(Self.selection)
            WHERE v.digest = \(token.digest) AND v.expires_at > \(now)
                AND p.disabled_at IS NULL
            """
        )
    }

    package func find(_ id: Invitation.ID, in space: Space) throws -> Invitation {
        let found: Invitation? = try db.first(
            """
            \(Self.selection)
            WHERE v.id = \(id) AND v.space_id = \(space.id)
            """
        )
        guard let found else { throw Problem.notFound }
        return found
    }

    /// The newest first.
    package func pending(in space: Space) throws -> [Invitation] {
        try db.all(
            """
            \(Self.selection)
            WHERE v.space_id = \(space.id) ORDER BY v.created_at DESC, v.id DESC
            """
        )
    }

    /// Takes an invitation back, and with it an account that was made for it alone.
    package func revoke(_ invitation: Invitation) throws {
        try db.run("DELETE FROM invitation WHERE id = \(invitation.id)")
        try forgetAccounts([invitation.person])
    }

    package func forget(endedBefore date: Date) throws {
        let people: [Person.ID] = try db.values(
            "DELETE FROM invitation WHERE expires_at < \(date) RETURNING person_id")
        try forgetAccounts(people)
    }

    /// Those that were made for an invitation alone.
    private func forgetAccounts(_ people: [Person.ID]) throws {
        try db.run(
            """
            DELETE FROM person
            WHERE id IN \(list: people) AND password IS NULL AND administers_site = 0
                AND NOT EXISTS (SELECT 1 FROM membership AS m WHERE m.person_id = person.id)
                AND NOT EXISTS (SELECT 1 FROM invitation AS v WHERE v.person_id = person.id)
            """
        )
    }

    /// Makes the person a member wherever they were invited: they have shown that they read
    /// the mail of that address.
    /// - Returns: what they have accepted.
    package func acceptAll(of person: Person.ID, at now: Date) throws -> [Invitation] {
        let all: [Invitation] = try db.all(
            """
            \(Self.selection)
            WHERE v.person_id = \(person) AND v.expires_at > \(now)
            """
        )
        for one in all {
            let members = MembershipStore(db: db)
            let present = try members.role(of: person, in: one.space)
            if present.map({ $0 < one.role }) ?? true {
                try members.set(one.role, of: person, in: one.space, at: now)
            }
        }
        try db.run("DELETE FROM invitation WHERE person_id = \(person)")
        return all
    }

    private static let selection: SQL = """
        SELECT v.id, v.space_id, v.person_id, v.role, p.name, p.email, v.created_at, v.expires_at
        FROM invitation AS v JOIN person AS p ON p.id = v.person_id
        """
}
