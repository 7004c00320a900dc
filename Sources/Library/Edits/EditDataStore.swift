import Community
import Content
import Storage

/// Which words of vetted documents somebody wrote again.
enum EditDataStore {
    /// The names that `EditStore` is given.
    private static let fields = [
        "title", "themes", "description", "publisher", "address", "day", "language", "keywords",
    ]

    static let edits = PersonalData(
        "library.edits", word: "personal.library.edits", retention: "personal.kept.content",
        fate: "personal.fate.nameless", columns: [.moved("document_edit", "person_id")],
        fields: [
            .text("title"),
            .code("fields", .these(fields, "library.field.", isList: true)),
            .moment("at"),
        ],
        rows: {
            """
            SELECT e.id AS key, \(Visibility.title("i", for: $0)) AS title, e.fields,
                e.created_at AS at
            FROM document_edit AS e JOIN document_version AS v ON v.id = e.version_id
            JOIN item AS i ON i.id = v.document_id WHERE e.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE document_edit SET person_id = NULL WHERE id IN (
                        SELECT e.id FROM document_edit AS e
                        WHERE e.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })
}
