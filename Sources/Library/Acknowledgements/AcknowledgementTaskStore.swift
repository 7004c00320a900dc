import Community
import Content
import Storage

/// What waits to be acknowledged, under the version that one would confirm: a page or a list that
/// one opened before another version came does not confirm that one.
enum AcknowledgementTaskStore {
    static func tasks(for viewer: Viewer, in space: Space) -> TaskRows? {
        viewer.person.map { person in
            TaskRows(
                id: "d.vetted_version_id", title: "i.title", since: "q.asked_at",
                actor: "(SELECT p.name FROM person AS p WHERE p.id = q.asked_by)",
                from: """
                    FROM document_request AS q JOIN document AS d ON d.item_id = q.document_id
                    JOIN item AS i ON i.id = d.item_id
                    JOIN membership AS m ON m.space_id = q.space_id AND m.person_id = \(person)
                    WHERE q.space_id = \(space.id) AND q.ended_at IS NULL AND \(RequestStore.stands)
                        AND \(AcknowledgementStore.isExpected) AND NOT EXISTS (
                            SELECT 1 FROM document_acknowledgement AS a
                            WHERE a.document_id = q.document_id AND a.round = q.round
                                AND a.person_id = \(person))
                    """)
        }
    }

    /// What a version asks: that of the document it is of, while the request stands.
    struct Asked: FromRow {
        let document: Item.ID
        let number: Int

        init(row: Row) throws {
            document = try row["document_id"]
            number = try row["number"]
        }
    }

    /// The document and the number of a version that readers have or had.
    static func asked(
        by version: DocumentVersion.ID, for viewer: Viewer, in space: Space, _ db: Database
    ) throws -> Asked {
        let found: Asked? = try db.first(
            """
            SELECT v.document_id, v.number FROM document_version AS v
            JOIN document AS d ON d.item_id = v.document_id JOIN item AS i ON i.id = d.item_id
            WHERE v.id = \(version) AND v.vetted_at IS NOT NULL
                AND d.archived_at IS NULL AND \(viewer.sees(itemsOf: space))
            """)
        guard let found else { throw Problem.notFound }
        return found
    }
}
