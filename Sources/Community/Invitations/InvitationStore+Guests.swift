package import Foundation
import Security
import Storage

/// Invitations as those who are invited see them: by their link, or with the account that has
/// the address.
extension InvitationStore {
    /// What a link leads to, while it serves.
    package func find(_ text: String, now: Date) throws -> Invitation? {
        guard let token = Token(mailed: text) else { return nil }
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
    /// - Throws: `Problem.conflict` where it came by a link that serves no more.
    package func accept(_ invitation: Invitation, by person: Person.ID, at now: Date) throws {
        let (space, role) = (invitation.space, invitation.role)
        if try Self.raises(person, in: space, to: role, db), let link = invitation.link {
            try InvitationLinkStore(db: db).take(link, at: now)
        }
        let held = try join(person, space, as: role, at: now)
        try settle(person, space, held, by: invitation.id, at: now)
    }

    /// The same by a link, with an account of one's own.
    /// - Throws: `Problem.conflict` where it serves no more.
    package func accept(_ link: InvitationLink, by person: Person.ID, at now: Date) throws {
        guard try Self.raises(person, in: link.space, to: link.role, db) else { return }
        try InvitationLinkStore(db: db).take(link.id, at: now)
        let held = try join(person, link.space, as: link.role, at: now)
        try db.run(
            """
            INSERT INTO member_group_person (group_id, person_id)
            SELECT g.id, \(person) FROM member_group AS g
            WHERE g.id = \(link.group) AND g.space_id = \(link.space) AND g.ended_at IS NULL
            ON CONFLICT (group_id, person_id) DO NOTHING
            """)
        try settle(person, link.space, held, through: link.id, at: now)
    }

    /// What led in is answered, and so is all that leads no further, at whatever address of theirs:
    /// the groups that somebody promised hold.
    private func settle(
        _ person: Person.ID, _ space: Space.ID, _ role: Role, by one: Invitation.ID? = nil,
        through link: InvitationLink.ID? = nil, at now: Date
    ) throws {
        let answered: [Invitation.ID] = try db.values(
            """
            SELECT v.id FROM invitation AS v WHERE v.space_id = \(space) AND (v.id = \(one)
                OR v.role IN \(list: Role.allCases.filter { $0 <= role }) AND v.email_key IN (
                    SELECT a.email_key FROM person AS a
                    WHERE a.id = \(person) OR a.merged_into = \(person)))
            """)
        try db.run(
            """
            INSERT INTO member_group_person (group_id, person_id)
            SELECT DISTINCT g.id, \(person) FROM invitation AS v
            JOIN invitation_group AS ig ON ig.invitation_id = v.id
            JOIN member_group AS g ON g.id = ig.group_id
            WHERE v.id IN \(list: answered) AND g.space_id = \(space) AND g.ended_at IS NULL
                AND (v.id = \(one) OR v.declined_at IS NULL AND v.expires_at > \(now)
                    AND (v.link_id IS NULL OR v.link_id = \(link)))
            ON CONFLICT (group_id, person_id) DO NOTHING
            """)
        try remove(answered, from: space, at: now)
    }

    private static func raises(
        _ person: Person.ID, in space: Space.ID, to role: Role, _ db: Database
    ) throws -> Bool {
        try MembershipStore(db: db).role(of: person, in: space).map { $0 < role } ?? true
    }

    /// - Returns: the role that they have then.
    private func join(
        _ person: Person.ID, _ space: Space.ID, as role: Role, at now: Date
    ) throws -> Role {
        let members = MembershipStore(db: db)
        let present = try members.role(of: person, in: space)
        if present == nil { try ProfileStore(db: db).hide(person, in: space) }
        if let present, present >= role { return present }
        try members.set(role, of: person, in: space, at: now)
        return role
    }

    /// Whoever invited sees that it was declined, until it ends or they take it back.
    package func decline(_ invitation: Invitation, at now: Date) throws {
        try db.run("UPDATE invitation SET declined_at = \(now) WHERE id = \(invitation.id)")
    }
}
