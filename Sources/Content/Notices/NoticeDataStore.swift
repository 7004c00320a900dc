import Community
import Storage

/// What somebody was told, and what others were told of them.
enum NoticeDataStore {
    static let notices = PersonalData(
        "content.notices", word: "personal.notices",
        columns: ["notice.person_id", "notice.actor_id"],
        fields: [.text("reason"), .text("title"), .moment("at"), .moment("read")],
        rows: {
            """
            SELECT n.id AS key, n.reason, n.title, n.at, n.read_at AS read
            FROM notice AS n WHERE n.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.run(
                """
                DELETE FROM notice WHERE id IN (
                    SELECT n.id FROM notice AS n WHERE n.person_id = \(one.id) LIMIT \(one.limit))
                """)
                + db.run(
                    """
                    UPDATE notice SET actor_id = NULL WHERE id IN (
                        SELECT n.id FROM notice AS n
                        WHERE n.actor_id = \(one.id) LIMIT \(one.limit))
                    """)
        })
}
