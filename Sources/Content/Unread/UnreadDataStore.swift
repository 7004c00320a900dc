import Community
import Storage

/// What somebody has read of what happened lately.
enum UnreadDataStore {
    static let read = PersonalData(
        "content.read", word: "personal.read",
        columns: [
            .single(
                "journal_read", "person_id", per: ["space_id", "journal_id"],
                joining: [.least("read_at")])
        ],
        fields: [.text("title"), .moment("read")],
        rows: {
            """
            SELECT h.journal_id AS key, \(Visibility.title("i", for: $0)) AS title,
                h.read_at AS read
            FROM journal_read AS h JOIN journal AS j ON j.id = h.journal_id
            LEFT JOIN item AS i ON i.id = j.item_id WHERE h.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM journal_read WHERE (person_id, journal_id) IN (
                        SELECT h.person_id, h.journal_id FROM journal_read AS h
                        WHERE h.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })
}
