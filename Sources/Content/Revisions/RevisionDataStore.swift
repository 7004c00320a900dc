import Community
import Storage

/// What is held of whoever edits a text: its earlier wordings.
enum RevisionDataStore {
    static let revisions = PersonalData(
        "content.revisions", word: "personal.revisions", retention: "personal.kept.content",
        fate: "personal.fate.nameless", columns: [.moved("revision", "editor_id")],
        fields: [.text("title"), .text("summary"), .text("body"), .moment("saved")],
        rows: {
            """
            SELECT v.id AS key, v.title, v.summary, v.body, v.saved_at AS saved
            FROM revision AS v WHERE v.editor_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE revision SET editor_id = NULL WHERE id IN (
                        SELECT v.id FROM revision AS v WHERE v.editor_id = \(one.id)
                        LIMIT \(one.limit))
                    """)
        })
}
