import Community
import Content
import Storage

/// What somebody began to write.
enum DraftDataStore {
    /// Two tables in one list: the keys of one are even, those of the other odd.
    static let drafts = PersonalData(
        "forum.drafts", word: "personal.forum.drafts",
        columns: [
            .single("topic_draft", "person_id", per: ["topic_id"], joining: [.text("body")]),
            .single("theme_draft", "person_id", per: ["theme_id"], joining: [.text("body")]),
        ],
        fields: [.text("title"), .text("text"), .text("tags"), .moment("saved")],
        rows: {
            """
            SELECT d.topic_id * 2 AS key, \(Visibility.title("i", for: $0)) AS title,
                REPLACE(d.quotes, \([Quote].end), ' ') || d.body AS text, NULL AS tags,
                d.saved_at AS saved
            FROM topic_draft AS d JOIN item AS i ON i.id = d.topic_id
            WHERE d.person_id = \($0)
            UNION ALL SELECT d.theme_id * 2 + 1, d.title, d.body, d.tags, d.saved_at
            FROM theme_draft AS d WHERE d.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM topic_draft WHERE person_id = \(one.id) AND topic_id IN (
                        SELECT d.topic_id FROM topic_draft AS d
                        WHERE d.person_id = \(one.id) LIMIT \(one.limit))
                    """)
                + db.affected(
                    by: """
                        DELETE FROM theme_draft WHERE person_id = \(one.id) AND theme_id IN (
                            SELECT d.theme_id FROM theme_draft AS d
                            WHERE d.person_id = \(one.id) LIMIT \(one.limit))
                        """)
        })
}
