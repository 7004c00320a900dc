import Storage

/// What the kernel itself holds about a person: the account and what belongs to it.
enum AccountDataStore {
    static let account = PersonalData(
        "account", word: "personal.account",
        columns: [
            .ended("one_time_link", "person_id"), .moved("person", "merged_into"),
        ],
        fields: [
            .text("name"), .text("email"),
            .code("language", .these(Catalogues.locales, "personal.value.language.")),
            .flag("photo"),
            .flag("administers_site"), .moment("since"),
        ],
        rows: {
            """
            SELECT p.id AS key, p.name, p.email, p.locale AS language,
                CASE WHEN p.photo IS NULL THEN 0 ELSE 1 END AS photo, p.administers_site,
                p.created_at AS since
            FROM person AS p WHERE p.id = \($0)
            """
        },
        files: {
            """
            SELECT p.photo AS digest, 'photo.jpg' AS name, CAST(NULL AS BIGINT) AS size,
                p.created_at AS at
            FROM person AS p WHERE p.id = \($0) AND p.photo IS NOT NULL
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM one_time_link WHERE person_id = \(one.id)")
        })

    /// The key says the place in the list of fields: a field has no number of its own.
    static let profile = PersonalData(
        "account.profile", word: "personal.profile",
        columns: [.settled("profile_field", "person_id")],
        fields: [
            .code("field", .cases(of: ProfileField.self, "profile.")),
            .code("content", .cases(of: MilitantKind.self, "militant.")),
        ],
        rows: {
            """
            SELECT (SELECT COUNT(*) FROM profile_field AS b
                    WHERE b.person_id = f.person_id AND b.field < f.field) AS key,
                f.field, f.content
            FROM profile_field AS f WHERE f.person_id = \($0) AND f.content <> ''
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM profile_field WHERE person_id = \(one.id)")
        },
        settle: { pair, db in
            let store = MergedProfileStore(db: db, pair: pair)
            return try store.mergeVisibility() + store.mergeFields()
        })

    /// Who sees what of the profile in each space. The key says the space and the place of the
    /// field in the list. Two that become one are settled with what they show.
    static let visibility = PersonalData(
        "account.visibility", word: "personal.visibility",
        columns: [.settled("profile_visibility", "person_id")],
        fields: [
            .text("space"), .code("field", .cases(of: ProfileField.self, "profile.")),
            .code("visibility", .cases(of: FieldVisibility.self, "visibility.")),
        ],
        rows: {
            """
            SELECT v.space_id * 16 + (SELECT COUNT(*) FROM profile_visibility AS b
                    WHERE b.person_id = v.person_id AND b.space_id = v.space_id
                        AND b.field < v.field) AS key,
                s.name AS space, v.field, v.visibility
            FROM profile_visibility AS v JOIN space AS s ON s.id = v.space_id
            WHERE v.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM profile_visibility WHERE person_id = \(one.id)")
        })

    static let sessions = PersonalData(
        "account.sessions", word: "personal.sessions", retention: "personal.kept.sessions",
        columns: [.ended("session", "person_id")],
        fields: [
            .text("device"), .moment("opened"), .moment("seen"), .moment("ends"),
            .moment("proved"),
            .code("proved_by", .cases(of: Proof.self, "personal.value.proved_by.")),
        ],
        rows: {
            """
            SELECT s.id AS key, s.device, s.created_at AS opened, s.seen_at AS seen,
                s.expires_at AS ends, s.proved_at AS proved, s.proved_by
            FROM session AS s WHERE s.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM session WHERE person_id = \(one.id)")
        })

    /// The token is a key to what its holder may read, and stays out of a document that travels.
    static let feed = PersonalData(
        "account.feed", word: "personal.feed", columns: [.ended("feed_token", "person_id")],
        fields: [.moment("made"), .moment("used")],
        rows: {
            """
            SELECT t.person_id AS key, t.created_at AS made, t.used_at AS used
            FROM feed_token AS t WHERE t.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM feed_token WHERE person_id = \(one.id)")
        })

    /// The log is chained, so that no entry can be changed: it loses the name with the account.
    static let audit = PersonalData(
        "account.audit", word: "personal.audit", retention: "personal.kept.audit",
        fate: "personal.fate.audit", columns: [],
        fields: [
            .moment("at"), .code("action", .declared(AuditAction.self) { "audit." + $0.name }),
            .flag("by_me"), .text("network"),
        ],
        rows: {
            """
            SELECT a.id AS key, a.at, a.action, CASE WHEN a.actor_id = \($0) THEN 1 ELSE 0 END
                AS by_me, CASE WHEN a.actor_id = \($0) THEN a.network END AS network
            FROM audit AS a WHERE a.actor_id = \($0) OR a.target_id = \($0)
            """
        },
        erase: { _, _ in 0 })
}
