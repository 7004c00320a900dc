import Community
import Content
import Storage

/// What the library holds of people: what they sent, what they decided of, what they are in charge
/// of. Documents stay without their names. The words of each are theirs for good; the title of a
/// document, which may have been written since, is of those who see it.
enum LibraryDataStore {
    static let all: [any Declaration] = [
        versions, vettings, keeping, EditDataStore.edits, LibraryTextStore.rendered,
    ]

    private static let versions = PersonalData(
        "library.versions", word: "personal.library.versions",
        retention: "personal.kept.content", fate: "personal.fate.nameless",
        columns: [.moved("document_version", "person_id")],
        fields: [
            .text("title"), .text("file"),
            .code("state", .cases(of: DocumentVersion.State.self, "library.state.")), .text("note"),
            .moment("created"),
        ],
        rows: { sent(by: $0) },
        erase: { try ErasedNameStore(db: $1).forget($0, in: "document_version", most: 200) })

    static func sent(by person: Person.ID) -> SQL {
        """
        SELECT v.id AS key, \(Visibility.title("i", for: person)) AS title, v.name AS file, v.state,
            v.note, v.created_at AS created
        FROM document_version AS v JOIN item AS i ON i.id = v.document_id
        WHERE v.person_id = \(person)
        """
    }

    private static let vettings = PersonalData(
        "library.vettings", word: "personal.library.vettings",
        retention: "personal.kept.content", fate: "personal.fate.nameless",
        columns: [.moved("vetting", "person_id")],
        fields: [
            .text("title"),
            .code("decision", .cases(of: Vetting.Decision.self, "personal.value.vetting.")),
            .text("grounds"), .moment("created"),
        ],
        rows: {
            """
            SELECT t.id AS key, \(Visibility.title("i", for: $0)) AS title, t.decision, t.grounds,
                t.created_at AS created
            FROM vetting AS t JOIN document_version AS v ON v.id = t.version_id
            JOIN item AS i ON i.id = v.document_id WHERE t.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE vetting SET person_id = NULL WHERE id IN (
                        SELECT t.id FROM vetting AS t WHERE t.person_id = \(one.id)
                        LIMIT \(one.limit))
                    """)
        })

    /// Whose name stands at a document beside its versions.
    private static let keeping = PersonalData(
        "library.keeping", word: "personal.library.keeping",
        retention: "personal.kept.content", fate: "personal.fate.nameless",
        columns: [
            .moved("document", "owner_id", by: "item_id"),
            .moved("document", "archived_by", by: "item_id"),
            .moved("document_version", "vetted_by"),
        ],
        fields: [.text("title")],
        rows: {
            """
            SELECT d.item_id AS key, \(Visibility.title("i", for: $0)) AS title
            FROM document AS d JOIN item AS i ON i.id = d.item_id
            WHERE d.owner_id = \($0) OR d.archived_by = \($0) OR EXISTS (
                SELECT 1 FROM document_version AS v
                WHERE v.document_id = d.item_id AND v.vetted_by = \($0))
            """
        },
        erase: forgetKeeper)

    @Sendable private static func forgetKeeper(
        _ one: ErasedPerson, _ db: Database
    ) throws -> Int {
        let owned = try db.affected(
            by: """
                UPDATE document SET owner_id = NULL WHERE item_id IN (
                    SELECT d.item_id FROM document AS d WHERE d.owner_id = \(one.id)
                    LIMIT \(one.limit))
                """)
        let archived = try db.affected(
            by: """
                UPDATE document SET archived_by = NULL WHERE item_id IN (
                    SELECT d.item_id FROM document AS d WHERE d.archived_by = \(one.id)
                    LIMIT \(one.limit))
                """)
        let vetted = try db.affected(
            by: """
                UPDATE document_version SET vetted_by = NULL WHERE id IN (
                    SELECT v.id FROM document_version AS v WHERE v.vetted_by = \(one.id)
                    LIMIT \(one.limit))
                """)
        return owned + archived + vetted
    }
}
