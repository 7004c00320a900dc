package import Foundation
package import Security
package import Storage

/// The table of links that several people come in by. Only the digest of a token is stored.
package struct InvitationLinkStore {
    package let db: Database

    package init(db: Database) { self.db = db }

    package func create(
        _ terms: InvitationLink.Terms, in space: Space.ID, by maker: Person.ID, at now: Date
    ) throws -> (InvitationLink.ID, Token) {
        let token = Token()
        let id: InvitationLink.ID = try db.one(
            """
            INSERT INTO invitation_link (space_id, name, role, group_id, made_by, digest, most,
                created_at, expires_at)
            VALUES (\(space), \(terms.name), \(terms.role), \(terms.group), \(maker),
                \(token.digest), \(terms.most), \(now), \(terms.expiresAt))
            RETURNING id
            """)
        return (id, token)
    }

    /// A new address for it; whoever has the one before does not come in by it any more.
    /// - Parameter maker: who vouches for it from now on.
    package func renew(_ id: InvitationLink.ID, by maker: Person.ID) throws -> Token {
        let token = Token()
        try db.run(
            """
            UPDATE invitation_link SET digest = \(token.digest), made_by = \(maker)
            WHERE id = \(id)
            """)
        return token
    }

    /// What a link leads to, in whatever state it is.
    package func find(_ text: String) throws -> InvitationLink? {
        guard let token = Token(mailed: text) else { return nil }
        return try db.first("\(Self.selection) WHERE l.digest = \(token.digest)")
    }

    package func find(_ id: InvitationLink.ID) throws -> InvitationLink? {
        try db.first("\(Self.selection) WHERE l.id = \(id)")
    }

    package func find(_ id: InvitationLink.ID, in space: Space) throws -> InvitationLink {
        guard let found = try find(id), found.space == space.id else { throw Problem.notFound }
        return found
    }

    /// Those of a space that are not forgotten yet: first the open ones, of which there are no
    /// more, each the newest first.
    package func all(in space: Space, at now: Date) throws -> [InvitationLink] {
        try db.all(
            """
            \(Self.selection) WHERE l.space_id = \(space.id)
            ORDER BY CASE WHEN \(Self.isOpen("l", now)) THEN 0 ELSE 1 END,
                l.created_at DESC, l.id DESC LIMIT \(InvitationLink.mostOpen)
            """)
    }

    /// Whether no more may be made, or opened again.
    package func isFull(_ space: Space, at now: Date) throws -> Bool {
        let open: Int = try db.one(
            """
            SELECT COUNT(*) AS n FROM invitation_link AS l
            WHERE l.space_id = \(space.id) AND \(Self.isOpen("l", now))
            """)
        return open >= InvitationLink.mostOpen
    }

    /// Whatever becomes of whoever made it.
    private static func isOpen(_ link: SQL, _ now: Date) -> SQL {
        """
        (\(link).used < \(link).most AND \(link).revoked_at IS NULL
            AND \(link).expires_at > \(now))
        """
    }

    /// Counts one who comes in. Whoever comes at the same moment for the last place finds it
    /// taken: the row says how many there are.
    /// - Throws: `Problem.conflict`, with what to do, where it serves no more.
    package func take(_ id: InvitationLink.ID, at now: Date) throws {
        let taken = try db.affected(
            by: """
                UPDATE invitation_link SET used = used + 1
                WHERE id = \(id) AND \(Self.isOpen("invitation_link", now))
                    AND \(Self.isVouchedFor("invitation_link"))
                """)
        guard taken == 0 else { return }
        let state = try find(id)?.state(at: now) ?? .revoked
        throw Problem.conflict(because: "link.gone.\(state == .open ? .revoked : state)")
    }

    package func revoke(_ id: InvitationLink.ID, at now: Date) throws {
        try db.run(
            """
            UPDATE invitation_link SET revoked_at = \(now)
            WHERE id = \(id) AND revoked_at IS NULL
            """)
    }

    /// - Parameter maker: who vouches for it from now on.
    package func restore(_ id: InvitationLink.ID, by maker: Person.ID) throws {
        try db.run(
            """
            UPDATE invitation_link SET revoked_at = NULL, made_by = \(maker) WHERE id = \(id)
            """)
    }

    /// Forgets those that ended before a date.
    package func forget(endedBefore date: Date) throws {
        try db.run(
            "DELETE FROM invitation_link WHERE expires_at < \(date) OR revoked_at < \(date)")
    }

    /// Whether whoever made it still moderates there: a link does not outlive the trust in them.
    private static func isVouchedFor(_ link: SQL) -> SQL {
        """
        EXISTS (SELECT 1 FROM person AS v WHERE v.id = \(link).made_by AND v.disabled_at IS NULL
            AND (v.administers_site = 1 OR EXISTS (SELECT 1 FROM membership AS w
                WHERE w.space_id = \(link).space_id AND w.person_id = v.id
                    AND w.role IN ('moderator', 'administrator'))))
        """
    }

    private static let selection: SQL = """
        SELECT l.id, l.space_id, l.name, l.role, g.id AS group_id, g.name AS group_name,
            p.name AS maker, l.most, l.used, l.created_at, l.expires_at, l.revoked_at,
            CASE WHEN \(isVouchedFor("l")) THEN 1 ELSE 0 END AS vouched
        FROM invitation_link AS l
        LEFT JOIN member_group AS g ON g.id = l.group_id AND g.ended_at IS NULL
        LEFT JOIN person AS p ON p.id = l.made_by
        """
}
