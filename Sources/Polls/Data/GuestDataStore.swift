import Community
import Content
import Storage

/// What is held of those who were asked by a link: their name and, until the end of the poll, their
/// address, by which whoever has an account finds them. How they answered is not told by it.
enum GuestDataStore {
    static let links = PersonalData(
        "polls.links", word: "personal.polls.links", retention: "personal.kept.pollLinks",
        fate: "personal.fate.nameless", columns: [],
        fields: [.text("title"), .text("name"), .flag("answered")],
        rows: {
            """
            SELECT l.id AS key, i.title, l.name, l.used AS answered
            FROM poll_link AS l JOIN item AS i ON i.id = l.poll_id
            WHERE l.email_key <> ''
                AND l.email_key = (SELECT p.email_key FROM person AS p WHERE p.id = \($0))
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            guard let email = one.email else { return 0 }
            return try db.affected(
                by: """
                    UPDATE poll_link SET name = '', email = '', email_key = '', closed = NULL
                    WHERE email_key <> '' AND email_key = \(Email.key(email))
                    """)
        })
}
