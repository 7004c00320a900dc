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
}
