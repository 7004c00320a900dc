import Community
import Content
import Foundation
import Storage

/// Archives what nobody has checked again.
struct ReviewArchiveStore {
    let db: Database

    func archive(_ document: VettedDocument, at now: Date) throws {
        try db.run(
            """
            UPDATE document SET archived_at = \(now), archived_by = NULL
            WHERE item_id = \(document.id) AND archived_at IS NULL
            """)
        try db.run(
            """
            UPDATE document_theme SET shelf = 'archived' WHERE document_id = \(document.id)
            """)
        try db.run(
            """
            INSERT INTO vetting (version_id, digest, person_id, decision, source_ok, date_ok,
                content_ok, grounds, created_at)
            VALUES (\(document.version), \(document.digest), NULL, 'archived', 0, 0, 0, '', \(now))
            """)
    }
}
