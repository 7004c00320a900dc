package import Foundation
import Security
import Storage

/// Invitations as those who are invited see them: by their link, or with the account that has
/// the address.
extension InvitationStore {
    /// What a link leads to, while it serves.
    package func find(_ text: String, now: Date) throws -> Invitation? {
        guard let token = Token(text: text) else { return nil }
        return try db.first(
            """
            \(Self.selection)
            WHERE v.digest = \(token.digest) AND v.expires_at > \(now) AND v.declined_at IS NULL
            """
        )
    }

    /// What waits for an account, the newest first.
    package func waiting(for person: Person.ID, now: Date) throws -> [Invitation] {
        try db.all("\(Self.waiting(for: person, now)) ORDER BY v.created_at DESC, v.id DESC")
    }

    package func find(_ id: Invitation.ID, for person: Person.ID, now: Date) throws -> Invitation {
        let found: Invitation? = try db.first("\(Self.waiting(for: person, now)) AND v.id = \(id)")
        guard let found else { throw Problem.notFound }
        return found
    }

    private static func waiting(for person: Person.ID, _ now: Date) -> SQL {
        """
        \(Self.selection) JOIN person AS a ON a.email_key = v.email_key
        JOIN person AS p ON p.id = COALESCE(a.merged_into, a.id)
        WHERE p.id = \(person) AND v.expires_at > \(now) AND v.declined_at IS NULL
        """
    }

    /// Makes somebody a member: an act of their own. Whoever comes in shows nothing of their
    /// profile before they say so; whoever is there keeps a higher role.
    package func accept(_ invitation: Invitation, by person: Person.ID, at now: Date) throws {
        let members = MembershipStore(db: db)
        let present = try members.role(of: person, in: invitation.space)
        if present == nil { try ProfileStore(db: db).hide(person, in: invitation.space) }
        if present.map({ $0 < invitation.role }) ?? true {
            try members.set(invitation.role, of: person, in: invitation.space, at: now)
        }
        try remove(invitation.id)
    }

    /// Whoever invited sees that it was declined, until it ends or they take it back.
    package func decline(_ invitation: Invitation, at now: Date) throws {
        try db.run("UPDATE invitation SET declined_at = \(now) WHERE id = \(invitation.id)")
    }
}
