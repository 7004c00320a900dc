import Community
import Content
import Foundation
import Storage

/// Archives what nobody has checked again.
struct ReviewArchiveStore {
    let db: Database

    func archive(_ document: VettedDocument, at now: Date) throws {
        try DocumentStore(db: db).setArchived(document.id, by: nil, at: now)
        try db.run(
            """
            INSERT INTO vetting (version_id, digest, person_id, decision, source_ok, date_ok,
                content_ok, grounds, created_at)
            VALUES (\(document.version), \(document.digest), NULL, 'archived', 0, 0, 0, '', \(now))
            """)
    }
}
