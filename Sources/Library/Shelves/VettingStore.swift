import Community
import Content
import Foundation
import Storage

/// What moderators decided: only ever added to.
struct VettingStore {
    let db: Database

    /// The newest first, of all versions of a document.
    func all(of document: Item.ID) throws -> [Vetting] {
        try db.all(
            """
            SELECT t.version_id, v.number, t.person_id, p.name AS person_name, t.decision,
                t.grounds, t.created_at
            FROM document_version AS v JOIN vetting AS t ON t.version_id = v.id
            LEFT JOIN person AS p ON p.id = t.person_id
            WHERE v.document_id = \(document) ORDER BY t.created_at DESC, t.id DESC
            """
        )
    }

    /// The schema refuses a digest that is not that of the version.
    func add(
        _ decision: Vetting.Decision, of version: DocumentVersion, digest: String,
        _ checklist: Checklist, by person: Person.ID, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO vetting (version_id, digest, person_id, decision, source_ok, date_ok,
                content_ok, grounds, created_at)
            VALUES (\(version.id), \(digest), \(person), \(decision),
                \(checklist.isSourceChecked), \(checklist.isDateChecked),
                \(checklist.isContentChecked), \(checklist.grounds), \(now))
            """
        )
    }
}
