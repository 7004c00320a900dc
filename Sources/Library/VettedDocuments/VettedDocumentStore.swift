import Community
import Content
import Storage

/// Finds documents of which a version is vetted.
struct VettedDocumentStore {
    let db: Database

    /// One that the viewer sees; one without a vetted version has none of what is asked here.
    func find(_ id: Item.ID, for viewer: Viewer, in space: Space) throws -> VettedDocument {
        let found: VettedDocument? = try db.first(
            """
            \(Self.selection) WHERE d.item_id = \(id) AND \(viewer.sees(itemsOf: space))
            """)
        guard let found else { throw Problem.notFound }
        return found
    }

    /// For the jobs, which nobody visits. Not what is in the trash.
    func find(_ id: Item.ID) throws -> VettedDocument? {
        try db.first("\(Self.selection) WHERE d.item_id = \(id) AND \(Visibility.isOut("i"))")
    }

    private static let selection: SQL = """
        SELECT \(ItemStore.columns), d.owner_id, d.review_at, d.archived_at,
            v.id AS version_id, v.number, v.digest, v.person_id AS sender_id
        FROM document AS d JOIN item AS i ON i.id = d.item_id
        JOIN document_version AS v ON v.id = d.vetted_version_id
        """

    /// Those who moderate a space and whose account is open.
    func moderators(of space: Space.ID) throws -> [Person.ID] {
        try db.values(
            """
            SELECT m.person_id FROM membership AS m
            JOIN person AS p ON p.id = m.person_id AND p.disabled_at IS NULL
            WHERE m.space_id = \(space) AND m.role IN ('moderator', 'administrator')
            ORDER BY m.person_id
            """)
    }
}
