import Community
import Content
import Storage

/// What somebody did to topics: concluding, closing, moving them.
enum TopicModerationDataStore {
    static let conclusions = PersonalData(
        "forum.conclusions", word: "personal.forum.conclusions",
        retention: "personal.kept.content", fate: "personal.fate.nameless",
        columns: [.moved("topic", "concluded_by")],
        fields: [.text("topic"), .text("text"), .moment("at")],
        rows: {
            """
            SELECT t.id AS key, \(Visibility.title("i", for: $0)) AS topic,
                t.conclusion AS text, t.concluded_at AS at
            FROM topic AS t JOIN item AS i ON i.id = t.id WHERE t.concluded_by = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE topic SET concluded_by = NULL WHERE id IN (
                        SELECT t.id FROM topic AS t
                        WHERE t.concluded_by = \(one.id) LIMIT \(one.limit))
                    """)
        })

    static let rendered = RenderedText(
        Topic.kind, as: .message, in: "topic", of: "conclusion")

    static let events = PersonalData(
        "forum.events", word: "personal.forum.events", retention: "personal.kept.content",
        fate: "personal.fate.nameless", columns: [.moved("topic_event", "actor_id")],
        fields: [
            .text("topic"),
            .code("kind", .cases(of: TopicEvent.Kind.self, "personal.value.topicEvent.")),
            .moment("at"),
        ],
        rows: {
            """
            SELECT e.id AS key, \(Visibility.title("i", for: $0)) AS topic, e.kind, e.at
            FROM topic_event AS e JOIN item AS i ON i.id = e.topic_id WHERE e.actor_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE topic_event SET actor_id = NULL WHERE id IN (
                        SELECT e.id FROM topic_event AS e
                        WHERE e.actor_id = \(one.id) LIMIT \(one.limit))
                    """)
        })
}
