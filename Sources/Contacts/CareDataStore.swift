import Community
import Storage

/// What keeping cards right holds of people: when they were reminded, and the links that went to an
/// address, by which whoever has an account finds theirs.
enum CareDataStore {
    static let reminders = PersonalData(
        "contacts.reminders", word: "personal.contacts.reminders",
        columns: [
            .single(
                "contact_reminder", "person_id", per: ["space_id", "role"],
                joining: [.greatest("sent_at")])
        ], fields: [.text("space"), .moment("at")],
        rows: {
            """
            SELECT r.space_id * 2 + CASE WHEN r.role = 'owner' THEN 0 ELSE 1 END AS key,
                s.name AS space, r.sent_at AS at
            FROM contact_reminder AS r JOIN space AS s ON s.id = r.space_id
            WHERE r.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM contact_reminder WHERE person_id = \(one.id)")
        })

    static let links = PersonalData(
        "contacts.links", word: "personal.contacts.links",
        retention: "personal.kept.contacts.links", columns: [],
        fields: [.text("title"), .text("sent"), .moment("at"), .flag("answered")],
        rows: {
            """
            SELECT r.id AS key, i.title, r.sent_to AS sent, r.sent_at AS at,
                CASE WHEN r.answered_at IS NULL THEN 0 ELSE 1 END AS answered
            FROM contact_request AS r JOIN item AS i ON i.id = r.contact_id
            WHERE r.sent_key = (SELECT p.email_key FROM person AS p WHERE p.id = \($0))
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            guard let email = one.email else { return 0 }
            return try db.affected(
                by: "DELETE FROM contact_request WHERE sent_key = \(Email.key(email))")
        })
}
