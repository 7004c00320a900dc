import Storage

/// What the kernel holds about a person's place in the spaces.
enum MembershipDataStore {
    /// Two that become one are settled last of all, by `AccountMerge`.
    static let memberships = PersonalData(
        "spaces.memberships", word: "personal.memberships",
        columns: [.settled("membership", "person_id")],
        fields: [
            .text("space"), .code("role", .cases(of: Role.self, "role.")), .moment("joined"),
            .moment("last_visit"),
        ],
        rows: {
            """
            SELECT m.space_id AS key, s.name AS space, m.role, m.joined_at AS joined,
                m.last_visit_at AS last_visit
            FROM membership AS m JOIN space AS s ON s.id = m.space_id WHERE m.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM membership WHERE person_id = \(one.id)")
        })

    static let groups = PersonalData(
        "spaces.groups", word: "personal.groups",
        columns: [.settled("member_group_person", "person_id")],
        fields: [.text("space"), .text("group_name")],
        rows: {
            """
            SELECT g.id AS key, s.name AS space, g.name AS group_name
            FROM member_group_person AS gp JOIN member_group AS g ON g.id = gp.group_id
            JOIN space AS s ON s.id = g.space_id WHERE gp.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM member_group_person WHERE person_id = \(one.id)")
        },
        settle: { try MergedMembershipStore(db: $1, pair: $0).mergeGroups() })

    static let former = PersonalData(
        "spaces.former", word: "personal.former", retention: "personal.kept.former",
        columns: [.single("former_member", "person_id", per: ["space_id"])],
        fields: [
            .text("space"), .code("role", .cases(of: Role.self, "role.")), .moment("removed"),
        ],
        rows: {
            """
            SELECT f.space_id AS key, s.name AS space, f.role, f.removed_at AS removed
            FROM former_member AS f JOIN space AS s ON s.id = f.space_id
            WHERE f.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM former_member WHERE person_id = \(one.id)")
        })

    static let departures = PersonalData(
        "spaces.departures", word: "personal.departures", retention: "personal.kept.departures",
        columns: [.single("departure", "person_id", per: ["space_id"])],
        fields: [.text("space"), .moment("removed")],
        rows: {
            """
            SELECT d.space_id AS key, s.name AS space, d.removed_at AS removed
            FROM departure AS d JOIN space AS s ON s.id = d.space_id
            WHERE d.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM departure WHERE person_id = \(one.id)")
        })

    /// Those that an address received, and those that somebody sent: of these, not to whom.
    static let invitations = PersonalData(
        "spaces.invitations", word: "personal.invitations",
        retention: "personal.kept.invitations",
        columns: [.settled("invitation", "invited_by")],
        fields: [
            .text("space"), .code("role", .cases(of: Role.self, "role.")), .flag("sent_by_me"),
            .moment("at"), .moment("ends"),
        ],
        rows: {
            """
            SELECT v.id AS key, s.name AS space, v.role,
                CASE WHEN v.invited_by = \($0) THEN 1 ELSE 0 END AS sent_by_me,
                v.created_at AS at, v.expires_at AS ends
            FROM invitation AS v JOIN space AS s ON s.id = v.space_id
            WHERE v.invited_by = \($0)
                OR v.email_key = (SELECT p.email_key FROM person AS p WHERE p.id = \($0))
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            let key = Email.key(one.email ?? "")
            return try db.affected(
                by: "UPDATE invitation SET invited_by = NULL WHERE invited_by = \(one.id)")
                + db.affected(by: "DELETE FROM invitation WHERE email_key = \(key)")
        },
        settle: { try MergedMembershipStore(db: $1, pair: $0).mergeInvitations() })
}
