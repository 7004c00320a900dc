import Storage

/// What the kernel holds of those who make links to come in by, and of those who ask to.
enum ArrivalDataStore {
    static let links = PersonalData(
        "spaces.links", word: "personal.links", retention: "personal.kept.links",
        fate: "personal.fate.nameless", columns: [.moved("invitation_link", "made_by")],
        fields: [
            .text("space"), .text("name"), .code("role", .cases(of: Role.self, "role.")),
            .number("used"), .moment("created"),
            .moment("ends"),
        ],
        rows: {
            """
            SELECT l.id AS key, s.name AS space, l.name, l.role, l.used, l.created_at AS created,
                l.expires_at AS ends
            FROM invitation_link AS l JOIN space AS s ON s.id = l.space_id
            WHERE l.made_by = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(
                by: "UPDATE invitation_link SET made_by = NULL WHERE made_by = \(one.id)")
        })

    /// Those of an address, and those that somebody refused: of these, not whose they were.
    static let requests = PersonalData(
        "spaces.requests", word: "personal.joinRequests",
        retention: "personal.kept.joinRequests",
        columns: [.moved("join_request", "refused_by")],
        fields: [
            .text("space"), .text("why"), .flag("refused_by_me"), .moment("created"),
            .moment("ends"),
        ],
        rows: {
            """
            SELECT r.id AS key, s.name AS space,
                CASE WHEN r.refused_by = \($0) THEN '' ELSE r.why END AS why,
                CASE WHEN r.refused_by = \($0) THEN 1 ELSE 0 END AS refused_by_me,
                r.created_at AS created, r.expires_at AS ends
            FROM join_request AS r JOIN space AS s ON s.id = r.space_id
            WHERE r.refused_by = \($0)
                OR r.email_key = (SELECT p.email_key FROM person AS p WHERE p.id = \($0))
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            let key = Email.key(one.email ?? "")
            return try db.affected(
                by: "UPDATE join_request SET refused_by = NULL WHERE refused_by = \(one.id)")
                + db.affected(by: "DELETE FROM join_request WHERE email_key = \(key)")
        })
}
