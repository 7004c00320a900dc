import Community
import Storage

/// What somebody was told, and what others were told of them.
enum NoticeDataStore {
    static let notices = PersonalData(
        "content.notices", word: "personal.notices",
        columns: [
            .moved("notice", "person_id"),
            .moved("notice", "actor_id"),
        ],
        fields: [
            .code("reason", .declared(NoticeReason.self) { "notice.reason." + $0.name }),
            .text("title"), .moment("at"), .moment("read"),
        ],
        rows: {
            """
            SELECT n.id AS key, n.reason, n.title, n.at, n.read_at AS read
            FROM notice AS n WHERE n.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM notice WHERE id IN (
                        SELECT n.id FROM notice AS n WHERE n.person_id = \(one.id)
                        LIMIT \(one.limit))
                    """)
                + db.affected(
                    by: """
                        UPDATE notice SET actor_id = NULL WHERE id IN (
                            SELECT n.id FROM notice AS n
                            WHERE n.actor_id = \(one.id) LIMIT \(one.limit))
                        """)
        })

    /// Of what they were or are to be told by mail.
    static let mails = PersonalData(
        "content.noticeMails", word: "personal.noticeMails",
        columns: [
            .single("notice_mail", "person_id", per: ["space_id", "thing"])
        ],
        fields: [.text("thing"), .moment("due"), .moment("sent")],
        rows: {
            """
            SELECT q.id AS key, COALESCE(\(Visibility.title("i", for: $0)), q.thing) AS thing,
                q.due_at AS due, q.sent_at AS sent
            FROM notice_mail AS q LEFT JOIN item AS i ON i.id = CASE
                WHEN q.thing LIKE 'item-%' THEN CAST(SUBSTR(q.thing, 6) AS BIGINT) END
            WHERE q.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM notice_mail
                    WHERE id IN (SELECT q.id FROM notice_mail AS q
                        WHERE q.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })

    /// Which of what was told to all they marked as read.
    static let broadcasts = PersonalData(
        "content.broadcasts", word: "personal.broadcasts",
        columns: [
            .single(
                "broadcast_read", "person_id", per: ["broadcast_id"], joining: [.least("read_at")])
        ], fields: [.text("title"), .moment("read")],
        rows: {
            """
            SELECT r.broadcast_id AS key, \(Visibility.title("i", for: $0)) AS title,
                r.read_at AS read
            FROM broadcast_read AS r JOIN broadcast AS b ON b.id = r.broadcast_id
            JOIN item AS i ON i.id = b.item_id WHERE r.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM broadcast_read WHERE person_id = \(one.id) AND broadcast_id IN (
                        SELECT r.broadcast_id FROM broadcast_read AS r
                        WHERE r.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })
}
