import Community
import Content
import Storage

/// The words of the forum, for the search. The message that opens a topic and the topic itself
/// are one thing to find: its title and its text.
struct ForumTextStore {
    let db: Database

    /// Those of a merged topic are in the other.
    func topics(_ ids: [Item.ID]) throws -> Asked<[ItemText]> {
        try topics("t.id IN \(list: ids)")
    }

    func posts(_ ids: [Item.ID]) throws -> Asked<[ItemText]> {
        try db.ask(
            each:
                """
                SELECT p.id, p.body, t.theme_id FROM post AS p JOIN topic AS t ON t.id = p.topic_id
                WHERE p.number > 1 AND p.id IN \(list: ids)
                """
        ) { row in
            ItemText(
                id: try row["id"], body: try row["body"], themes: [try row["theme_id"]])
        }.map { [self] texts in
            guard texts.count < ids.count else { return texts }
            return try texts
                + topics(
                    """
                    t.id IN (SELECT p.topic_id FROM post AS p
                        WHERE p.number = 1 AND p.id IN \(list: ids))
                    """
                ).get()
        }
    }

    private func topics(_ which: SQL) throws -> Asked<[ItemText]> {
        try db.ask(
            each:
                """
                SELECT t.id, i.title, t.theme_id, t.conclusion, o.id AS post_id,
                    CASE WHEN o.id IS NULL THEN NULL ELSE p.body END AS body
                FROM topic AS t JOIN item AS i ON i.id = t.id
                LEFT JOIN post AS p ON p.topic_id = t.id AND p.number = 1
                LEFT JOIN item AS o ON o.id = p.id AND \(Visibility.isOut("o"))
                WHERE t.merged_into IS NULL AND \(which)
                """
        ) { row in
            let (body, conclusion): (String?, String?) = (try row["body"], try row["conclusion"])
            return ItemText(
                id: try row["id"], title: try row["title"],
                body: (body ?? "") + "\n\n" + (conclusion ?? ""),
                themes: [try row["theme_id"]], files: try row["post_id"])
        }
    }

    /// Says that all messages of a topic have changed: they stand under another theme, or have
    /// other numbers.
    func noteAll(of topic: Item.ID) throws {
        db.noteChange(of: topic.rawValue)
        try db.each("SELECT p.id FROM post AS p WHERE p.topic_id = \(topic)") {
            db.noteChange(of: try $0["id"])
        }
    }
}
