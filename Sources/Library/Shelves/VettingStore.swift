import Community
import Content
import Foundation
import Storage

/// What moderators decided: only ever added to.
struct VettingStore {
    let db: Database

    /// The newest first, of all versions of a document, with what was written again of it; as many
    /// as a page shows. What became of a proposal is its author's business, and the moderators'.
    func history(
        of document: Item.ID, for viewer: Viewer, in space: Space, most: Int = 100
    ) throws -> [Vetting] {
        let own: SQL =
            viewer.moderates(space)
            ? ""
            : """
            AND (t.decision IN ('vetted', 'archived', 'unarchived')
                OR v.person_id = \(viewer.person))
            """
        return try db.all(
            """
            SELECT h.version_id, h.number, h.person_id, p.name AS person_name, h.decision,
                h.grounds, h.created_at
            FROM (SELECT t.version_id, v.number, t.person_id, t.decision, t.grounds, t.created_at,
                    t.id
                FROM document_version AS v JOIN vetting AS t ON t.version_id = v.id
                WHERE v.document_id = \(document) \(own)
                UNION ALL
                SELECT e.version_id, v.number, e.person_id, 'edited', e.fields, e.created_at, e.id
                FROM document_version AS v JOIN document_edit AS e ON e.version_id = v.id
                WHERE v.document_id = \(document)) AS h
            LEFT JOIN person AS p ON p.id = h.person_id
            ORDER BY h.created_at DESC, h.id DESC LIMIT \(most)
            """
        )
    }

    /// The newest decision that a version is true.
    func last(of version: DocumentVersion.ID) throws -> Vetting? {
        try db.first(
            """
            SELECT t.version_id, v.number, t.person_id, p.name AS person_name, t.decision,
                t.grounds, t.created_at
            FROM vetting AS t JOIN document_version AS v ON v.id = t.version_id
            LEFT JOIN person AS p ON p.id = t.person_id
            WHERE t.version_id = \(version) AND t.decision = 'vetted'
            ORDER BY t.id DESC LIMIT 1
            """
        )
    }

    /// The schema refuses a digest that is not that of the version.
    func add(
        _ decision: Vetting.Decision, of version: DocumentVersion.ID, digest: String,
        _ checklist: Checklist, by person: Person.ID?, at now: Date
    ) throws {
        try db.run(
            """
            INSERT INTO vetting (version_id, digest, person_id, decision, source_ok, date_ok,
                content_ok, grounds, created_at)
            VALUES (\(version), \(digest), \(person), \(decision),
                \(checklist.isSourceChecked), \(checklist.isDateChecked),
                \(checklist.isContentChecked), \(checklist.grounds), \(now))
            """
        )
    }
}
