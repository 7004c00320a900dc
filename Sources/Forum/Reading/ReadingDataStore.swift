import Community
import Content
import Storage

/// How far somebody has read, and how they like to.
enum ReadingDataStore {
    static let readings = PersonalData(
        "forum.readings", word: "personal.forum.readings",
        columns: [
            .single("topic_reading", "person_id", per: ["topic_id"], joining: [.greatest("number")])
        ],
        fields: [.text("topic"), .number("read_up_to")],
        rows: {
            """
            SELECT r.topic_id AS key, \(Visibility.title("i", for: $0)) AS topic,
                r.number AS read_up_to
            FROM topic_reading AS r JOIN item AS i ON i.id = r.topic_id
            WHERE r.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM topic_reading WHERE person_id = \(one.id) AND topic_id IN (
                        SELECT r.topic_id FROM topic_reading AS r
                        WHERE r.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })

    static let trace = ItemTrace("forum.readings") { items, limit, db in
        try db.affected(
            by: """
                DELETE FROM topic_reading WHERE (person_id, topic_id) IN (
                    SELECT r.person_id, r.topic_id FROM topic_reading AS r
                    WHERE r.topic_id IN (\(items)) LIMIT \(limit))
                """)
    }

    static let preference = PersonalData(
        "forum.preference", word: "personal.forum.preference",
        columns: [.single("forum_preference", "person_id", per: [])], fields: [.flag("nested")],
        rows: {
            """
            SELECT f.person_id AS key, f.nested FROM forum_preference AS f
            WHERE f.person_id = \($0)
            """
        }, isErasedAtOnce: true,
        erase: { one, db in
            try db.affected(by: "DELETE FROM forum_preference WHERE person_id = \(one.id)")
        })
}
