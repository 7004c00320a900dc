package import Foundation
import Storage

extension InvitationStore {
    /// Invites some hundred addresses, each of them once, or gives them new links, in as many
    /// statements as for one. Their groups are those that are said here.
    package func create(
        _ people: [Invited], in space: Space.ID, by host: Person.ID?, at now: Date
    ) throws {
        guard !people.isEmpty else { return }
        let ids = try write(people, in: space, by: host, through: nil, at: now)
        try write(Array(zip(ids, people.map(\.groups))))
    }

    /// - Returns: their numbers, in the order of the people.
    func write(
        _ people: [Invited], in space: Space.ID, by host: Person.ID?,
        through link: InvitationLink.ID?, at now: Date
    ) throws -> [Invitation.ID] {
        let end = now.addingTimeInterval(Invitation.lifetime)
        let rows = people.map { one -> SQL in
            """
            (\(space), \(Email.typed(one.email)), \(Email.key(one.email)), \(one.name),
                \(one.role), \(host), \(link), \(one.digest), \(now), \(end))
            """
        }
        var ids: [String: Invitation.ID] = [:]
        try db.each(
            """
            INSERT INTO invitation (space_id, email, email_key, name, role, invited_by, link_id,
                digest, created_at, expires_at)
            VALUES \(rows.joined(separator: ", "))
            ON CONFLICT (space_id, email_key) DO UPDATE SET email = excluded.email,
                name = excluded.name, role = excluded.role, invited_by = excluded.invited_by,
                link_id = excluded.link_id, digest = excluded.digest,
                created_at = excluded.created_at, expires_at = excluded.expires_at,
                declined_at = NULL, is_over = 0
            RETURNING id, email_key
            """
        ) { ids[try $0["email_key"]] = try $0["id"] }
        return try people.map { one in
            guard let id = ids[Email.key(one.email)] else { throw Problem.notFound }
            return id
        }
    }

    /// Puts other groups in the place of those that were said before.
    func write(_ groups: [(Invitation.ID, [MemberGroup.ID])]) throws {
        try db.run(
            "DELETE FROM invitation_group WHERE invitation_id IN \(list: groups.map(\.0))")
        let rows = groups.flatMap { id, groups in groups.map { SQL("(\(id), \($0))") } }
        guard !rows.isEmpty else { return }
        try db.run(
            """
            INSERT INTO invitation_group (invitation_id, group_id)
            VALUES \(rows.joined(separator: ", ")) ON CONFLICT DO NOTHING
            """)
    }

    /// What is known of some addresses here, by `Email.key`.
    package func known(_ emails: [String], in space: Space) throws -> [String: Invitation] {
        guard !emails.isEmpty else { return [:] }
        let found: [Invitation] = try db.all(
            """
            \(Self.selection)
            WHERE v.space_id = \(space.id) AND v.email_key IN \(list: emails.map(Email.key))
            """)
        return Dictionary(
            found.map { (Email.key($0.email), $0) }, uniquingKeysWith: { one, _ in one })
    }

    /// Those who are to be something in some spaces, the newest first.
    package func all(as role: Role, in spaces: [Space.ID]) throws -> [Invitation] {
        guard !spaces.isEmpty else { return [] }
        return try db.all(
            """
            \(Self.selection) WHERE v.space_id IN \(list: spaces) AND v.role = \(role)
            ORDER BY v.created_at DESC, v.id DESC
            """)
    }

    /// The groups that some invitations lead into.
    package func groups(of ids: [Invitation.ID]) throws -> [Invitation.ID: Set<MemberGroup.ID>] {
        guard !ids.isEmpty else { return [:] }
        var found: [Invitation.ID: Set<MemberGroup.ID>] = [:]
        try db.each(
            """
            SELECT ig.invitation_id, ig.group_id FROM invitation_group AS ig
            WHERE ig.invitation_id IN \(list: ids)
            """
        ) { found[try $0["invitation_id"], default: []].insert(try $0["group_id"]) }
        return found
    }

    /// Some of those whose time is over and that nobody declined, the oldest first.
    package func over(
        in space: Space, as roles: [Role], at now: Date, limit: Int
    ) throws -> [Invitation] {
        try db.all(
            """
            \(Self.selection)
            WHERE v.space_id = \(space.id) AND v.expires_at <= \(now)
                AND v.role IN \(list: roles)
                AND v.declined_at IS NULL AND v.link_id IS NULL
            ORDER BY v.created_at, v.id LIMIT \(limit)
            """)
    }
}
