import Storage

/// A person's place in the spaces, when two accounts become one.
struct MergedMembershipStore {
    let db: Database
    let pair: MergedPair

    /// The higher role where both have one. Counters and indexes follow the rows that come and go.
    func mergeMemberships() throws {
        let spaces: [Space.ID] = try db.values(
            "SELECT m.space_id FROM membership AS m WHERE m.person_id = \(pair.closed)")
        guard !spaces.isEmpty else { return }
        try db.run(
            """
            INSERT INTO membership (space_id, person_id, role, joined_at, previous_visit_at,
                last_visit_at, caught_up_at)
            SELECT m.space_id, \(pair.kept), m.role, m.joined_at, m.previous_visit_at,
                m.last_visit_at, m.caught_up_at
            FROM membership AS m WHERE m.person_id = \(pair.closed)
            ON CONFLICT (space_id, person_id) DO UPDATE SET
                role = CASE WHEN \(Self.rank("excluded.role")) > \(Self.rank("membership.role"))
                    THEN excluded.role ELSE membership.role END,
                last_visit_at = CASE WHEN excluded.last_visit_at > membership.last_visit_at
                    THEN excluded.last_visit_at ELSE membership.last_visit_at END,
                caught_up_at = CASE WHEN excluded.caught_up_at > membership.caught_up_at
                    THEN excluded.caught_up_at ELSE membership.caught_up_at END
            """)
        try db.run("DELETE FROM membership WHERE person_id = \(pair.closed)")
        try MemberEntryStore(db: db).write(pair.kept)
    }

    private static func rank(_ role: SQL) -> SQL {
        """
        (CASE \(role) WHEN 'administrator' THEN 4 WHEN 'moderator' THEN 3
            WHEN 'member' THEN 2 ELSE 1 END)
        """
    }

    /// Rows come and go, since groups count them.
    func mergeGroups() throws -> Int {
        try db.run(
            """
            INSERT INTO member_group_person (group_id, person_id, manages)
            SELECT g.group_id, \(pair.kept), g.manages FROM member_group_person AS g
            WHERE g.person_id = \(pair.closed)
            ON CONFLICT (group_id, person_id) DO UPDATE SET
                manages = CASE WHEN excluded.manages = 1 THEN 1
                    ELSE member_group_person.manages END
            """)
        return try db.affected(
            by: "DELETE FROM member_group_person WHERE person_id = \(pair.closed)")
    }

    /// Those that wait for the address of the account that closes wait for the other one, unless
    /// that one was asked too.
    func mergeInvitations() throws -> Int {
        let closed: SQL =
            "(SELECT p.email_key FROM person AS p WHERE p.id = \(pair.closed))"
        let kept: SQL = "(SELECT p.email_key FROM person AS p WHERE p.id = \(pair.kept))"
        try db.run(
            """
            DELETE FROM invitation WHERE email_key = \(closed) AND space_id IN (
                SELECT v.space_id FROM invitation AS v WHERE v.email_key = \(kept))
            """)
        try db.run(
            """
            UPDATE invitation SET email_key = \(kept),
                email = (SELECT p.email FROM person AS p WHERE p.id = \(pair.kept))
            WHERE email_key = \(closed)
            """)
        return try PersonColumnStore(db: db, pair: pair)
            .merge(.moved("invitation", "invited_by"))
    }
}
