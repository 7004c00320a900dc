import Storage

/// What the outbox holds about a person: the mails written to them.
enum OutboxDataStore {
    static let mail = PersonalData(
        "account.mail", word: "personal.mail", retention: "personal.kept.mail",
        columns: [.moved("outbox", "person_id")],
        fields: [
            .text("subject"), .text("body"),
            .code("state", .cases(of: MailState.self, "personal.value.mail.")), .moment("at"),
        ],
        rows: {
            """
            SELECT o.id AS key, COALESCE(t.subject, '') AS subject, COALESCE(t.body, '') AS body,
                o.state, o.created_at AS at
            FROM outbox AS o LEFT JOIN outbox_text AS t ON t.id = o.text_id
            WHERE o.person_id = \($0) OR o.recipient_key = (
                SELECT LOWER(p.email) FROM person AS p WHERE p.id = \($0))
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            let texts: [OutboxText.ID] = try db.values(
                """
                SELECT DISTINCT o.text_id FROM outbox AS o
                WHERE o.text_id IS NOT NULL AND (\(written(to: one)))
                """)
            let count = try db.affected(by: "DELETE FROM outbox WHERE \(written(to: one))")
            try db.run(
                "DELETE FROM mail_health WHERE recipient_key = \(Email.key(one.email ?? ""))")
            let unused: [OutboxText.ID] = try db.values(
                """
                SELECT t.id FROM outbox_text AS t WHERE t.id IN \(list: texts)
                    AND NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.text_id = t.id)
                """)
            try OutboxTextStore(db: db).remove(unused, at: one.now)
            return count
        })

    /// In the mails to others.
    static let names = NameErasure("outbox") { name, last, limit, db in
        try OutboxTextStore(db: db)
            .forget(name, after: OutboxText.ID(rawValue: last), limit: limit)?.rawValue
    }

    private static func written(to one: ErasedPerson) -> SQL {
        "person_id = \(one.id) OR recipient_key = \(Email.key(one.email ?? ""))"
    }
}
