import Community
import Content
import Foundation
import Storage

/// What people began to write and keep on the server: one text for each topic and theme.
struct DraftStore {
    let db: Database

    func keep(
        _ body: String, quotes: [Quote], answers: Item.ID?, topic: Item.ID, of person: Person.ID,
        at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO topic_draft (person_id, topic_id, body, quotes, answers_id, saved_at)
            VALUES (\(person), \(topic), \(body), \(quotes.kept),
                (SELECT p.id FROM post AS p
                    WHERE p.id = \(answers) AND p.topic_id = \(topic)), \(now))
            ON CONFLICT (person_id, topic_id) DO UPDATE SET body = excluded.body,
                quotes = excluded.quotes, answers_id = excluded.answers_id,
                saved_at = excluded.saved_at
            """
        )
    }

    func forget(topic: Item.ID, of person: Person.ID) throws {
        try db.run(
            "DELETE FROM topic_draft WHERE topic_id = \(topic) AND person_id = \(person)")
    }

    func find(theme: Theme.ID, of person: Person.ID) throws -> ThemeDraft? {
        try db.first(
            """
            SELECT d.title, d.body, d.tags, d.saved_at FROM theme_draft AS d
            WHERE d.theme_id = \(theme) AND d.person_id = \(person)
            """
        )
    }

    func keep(
        _ typed: TypedTopic, theme: Theme.ID, of person: Person.ID, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO theme_draft (person_id, theme_id, title, body, tags, saved_at)
            VALUES (\(person), \(theme), \(typed.title), \(typed.text), \(typed.tags), \(now))
            ON CONFLICT (person_id, theme_id) DO UPDATE SET title = excluded.title,
                body = excluded.body, tags = excluded.tags, saved_at = excluded.saved_at
            """
        )
    }

    func forget(theme: Theme.ID, of person: Person.ID) throws {
        try db.run(
            "DELETE FROM theme_draft WHERE theme_id = \(theme) AND person_id = \(person)")
    }
}
