package import Foundation
package import Security
package import Storage

/// Who is signed in where. Only the digest of a session's token is stored.
package struct SessionStore {
    package let db: Database

    package init(db: Database) { self.db = db }

    /// The viewer of a session token with their memberships and groups, in one statement.
    package func visitor(_ token: Token, now: Date) throws -> Visitor? {
        var visitor: Visitor?
        try db.each(
            """
            SELECT e.id AS session_id, e.created_at, e.seen_at, e.proved_at, p.id AS person_id,
                CASE WHEN p.second_factor_at IS NULL THEN 0 ELSE 1 END AS has_second_factor,
                p.name AS person_name, p.locale, p.administers_site,
                CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS has_photo, m.role, m.last_visit_at,
                (SELECT \(db.dialect.list(of: "gp.group_id")) FROM member_group_person AS gp
                    WHERE gp.person_id = p.id) AS person_groups,
                \(SitePolicyStore.columns), \(SpaceStore.columns)
            FROM session AS e
            JOIN site_policy AS o ON o.id = 1
            JOIN person AS p ON p.id = e.person_id AND p.disabled_at IS NULL
            LEFT JOIN membership AS m ON m.person_id = p.id
            LEFT JOIN space AS s ON s.id = m.space_id
            WHERE e.digest = \(token.digest) AND e.expires_at > \(now)
            ORDER BY m.joined_at, s.id
            """
        ) { row in
            if visitor == nil { visitor = try Visitor(row: row) }
            try visitor?.addMembership(row)
        }
        guard let visitor, visitor.isAlive(at: now) else { return nil }
        return visitor
    }

    /// Opens a session and gives the token for its cookie.
    package func open(
        _ person: Person.ID, device: String, by proof: Proof = .password, at now: Date
    ) throws -> Token {
        let token = Token()
        let policy = SessionPolicy(try SitePolicyStore(db: db).current())
        try db.run(
            """
            INSERT INTO session (person_id, digest, device, created_at, seen_at, expires_at,
                proved_at, proved_by)
            VALUES (\(person), \(token.digest), \(device), \(now), \(now),
                \(now.addingTimeInterval(policy.absolute)), \(now), \(proof))
            """
        )
        return token
    }

    /// Whoever has the session has shown again who they are; it goes on under another token.
    package func prove(_ session: Session.ID, by proof: Proof, at now: Date) throws -> Token {
        try db.run(
            """
            UPDATE session SET proved_at = \(now), proved_by = \(proof) WHERE id = \(session)
            """
        )
        return try renew(session)
    }

    /// Gives a session another token: its rights are others now (OWASP ASVS 7.2.4).
    package func renew(_ session: Session.ID) throws -> Token {
        let token = Token()
        try db.run("UPDATE session SET digest = \(token.digest) WHERE id = \(session)")
        return token
    }

    /// Whether a token still opens a session, for whoever was let in with it.
    func isOpen(_ token: Token) throws -> Bool {
        let found: Int? = try db.value(
            "SELECT 1 AS one FROM session AS s WHERE s.digest = \(token.digest)")
        return found != nil
    }

    func touch(_ session: Session.ID, at now: Date) throws {
        try db.run("UPDATE session SET seen_at = \(now) WHERE id = \(session)")
    }

    /// Ends what its browser hears too.
    package func close(_ session: Session.ID, of person: Person.ID) throws -> Bool {
        let count = try db.affected(
            by: "DELETE FROM session WHERE id = \(session) AND person_id = \(person)")
        db.endStreams(of: [person])
        return count > 0
    }

    /// Closes every session of a person, but for one; a browser whose session stays opens its
    /// streams again.
    package func closeAll(of person: Person.ID, except kept: Session.ID? = nil) throws {
        try db.run(
            """
            DELETE FROM session
            WHERE person_id = \(person) AND id <> \(kept ?? Session.ID(rawValue: 0))
            """
        )
        db.endStreams(of: [person])
    }

    /// - Returns: how many were forgotten, at most `limit`.
    func forget(endedBefore now: Date, limit: Int) throws -> Int {
        let people: [Person.ID] = try db.values(
            """
            DELETE FROM session WHERE id IN (
                SELECT s.id FROM session AS s WHERE s.expires_at < \(now)
                ORDER BY s.expires_at LIMIT \(limit))
            RETURNING person_id
            """
        )
        db.endStreams(of: people)
        return people.count
    }

    package func all(of person: Person.ID) throws -> [Session] {
        try db.all(
            """
            SELECT s.id, s.device, s.created_at, s.seen_at FROM session AS s
            WHERE s.person_id = \(person) ORDER BY s.seen_at DESC
            """
        )
    }
}
