package import Foundation
package import Security
package import Storage

/// The table of invitations, as those who invite see it. Only the digest of a link's token is
/// stored.
package struct InvitationStore {
    package let db: Database

    package init(db: Database) { self.db = db }

    /// Invites an address, or gives it a new link: an earlier one serves no more.
    /// - Parameter link: by which its owner came.
    package func create(
        _ email: String, named name: String, as role: Role, into groups: [MemberGroup.ID]? = nil,
        in space: Space.ID, by host: Person.ID?, through link: InvitationLink.ID? = nil,
        at now: Date
    ) throws -> Token {
        let token = Token()
        let invited = Invited(
            email: email, name: name, role: role, groups: groups ?? [], digest: token.digest)
        let ids = try write([invited], in: space, by: host, through: link, at: now)
        if let groups, let id = ids.first { try write([(id, groups)]) }
        return token
    }

    /// Gives it a new link and its whole time: an earlier one serves no more.
    package func renew(_ id: Invitation.ID, at now: Date) throws -> Token {
        let token = Token()
        try db.run(
            """
            UPDATE invitation SET digest = \(token.digest), created_at = \(now),
                expires_at = \(now.addingTimeInterval(Invitation.lifetime)), is_over = 0
            WHERE id = \(id)
            """)
        return token
    }

    /// Nil for one that waits no more, and for one that is none.
    package func find(_ id: Invitation.ID, in space: Space) throws -> Invitation? {
        try db.first("\(Self.selection) WHERE v.id = \(id) AND v.space_id = \(space.id)")
    }

    package func find(_ email: String, in space: Space) throws -> Invitation? {
        try db.first(
            """
            \(Self.selection)
            WHERE v.space_id = \(space.id) AND v.email_key = \(Email.key(email))
            """
        )
    }

    /// One page, the newest first.
    package func page(in space: Space, before place: KeysetPlace?) throws
        -> KeysetPage<Invitation>
    {
        let older: SQL =
            place.map { "AND (v.created_at, v.id) < (\($0.at), \($0.id))" } ?? ""
        return try KeysetPage(size: Self.pageSize) { limit in
            try db.all(
                """
                \(Self.selection)
                WHERE v.space_id = \(space.id) \(older)
                ORDER BY v.created_at DESC, v.id DESC LIMIT \(limit)
                """
            )
        }
    }

    private static let pageSize = 50

    /// How many wait, as far as one counts.
    package func count(in space: Space) throws -> Headcount {
        Headcount(
            counted: try db.one(
                """
                SELECT COUNT(*) AS n FROM (SELECT v.id FROM invitation AS v
                    WHERE v.space_id = \(space.id) LIMIT \(Headcount.most + 1)) AS c
                """
            ))
    }

    /// Whether the time of one is over, that nobody declined.
    package func hasOver(in space: Space, at now: Date) throws -> Bool {
        let found: Int? = try db.value(
            """
            SELECT 1 AS found FROM invitation AS v
            WHERE v.space_id = \(space.id) AND v.expires_at <= \(now)
                AND v.declined_at IS NULL AND v.link_id IS NULL LIMIT 1
            """)
        return found != nil
    }

    /// The condition that somebody of a space has invited somebody, or is not alone there.
    package static func hasBegun(in space: Space) -> SQL {
        """
        (EXISTS (SELECT v.id FROM invitation AS v
                WHERE v.space_id = \(space.id) AND v.invited_by IS NOT NULL)
            OR EXISTS (SELECT h.people FROM headcount AS h
                WHERE h.space_id = \(space.id) AND h.people > 1))
        """
    }

    /// Takes one back.
    package func remove(_ id: Invitation.ID, from space: Space.ID, at now: Date) throws {
        try remove([id], from: space, at: now)
    }

    func remove(_ ids: [Invitation.ID], from space: Space.ID, at now: Date) throws {
        try db.run("DELETE FROM invitation WHERE id IN \(list: ids)")
        try ArrivalEndStore(db: db).note(ids, .invitation, in: space, at: now)
    }

    /// Ends those whose time is over, and forgets those that ended before a date.
    package func tidy(_ now: Date, forgettingBefore date: Date) throws {
        try db.run(
            "UPDATE invitation SET is_over = 1 WHERE is_over = 0 AND expires_at <= \(now)")
        try db.run("DELETE FROM invitation WHERE expires_at < \(date)")
    }

    static let selection: SQL = """
        SELECT v.id, v.space_id, s.name AS space_name, v.role, v.name, v.email, h.name AS host,
            v.invited_by, v.created_at, v.expires_at, v.declined_at, v.link_id
        FROM invitation AS v JOIN space AS s ON s.id = v.space_id
        LEFT JOIN person AS h ON h.id = v.invited_by
        """
}
