import Community
import Content
import Storage

/// Which documents have a file of some bytes.
struct WithheldDocumentStore {
    let db: Database

    func documents(with digest: FileDigest) throws -> [Item] {
        try db.all(
            """
            SELECT \(ItemStore.columns) FROM item AS i
            WHERE i.trashed_at IS NULL AND i.id IN (SELECT v.document_id
                FROM document_version AS v WHERE v.digest = \(digest.hex)) ORDER BY i.id LIMIT 100
            """)
    }
}
