import Community
import Content
import Foundation
import Storage

/// The versions of documents, each with its file.
struct VersionStore {
    let db: Database

    /// Whoever asks: `Visit.version` says who sees it.
    func find(_ id: DocumentVersion.ID) throws -> DocumentVersion? {
        try db.first(
            "\(Self.selection) WHERE v.id = \(id)")
    }

    func newest(of document: Item.ID) throws -> DocumentVersion? {
        try db.first(
            """
            \(Self.selection) WHERE v.document_id = \(document) ORDER BY v.number DESC LIMIT 1
            """
        )
    }

    /// Makes a version of a file, which hangs from it.
    func create(
        _ file: Attachment, of document: Item.ID, note: String, isSubstantial: Bool,
        _ state: DocumentVersion.State, _ visit: Visit
    ) throws -> DocumentVersion.ID {
        let number: Int = try db.one(
            """
            UPDATE document SET last_number = last_number + 1 WHERE item_id = \(document)
            RETURNING last_number
            """
        )
        let now = visit.now
        let id: DocumentVersion.ID = try db.one(
            """
            INSERT INTO document_version (document_id, number, state, attachment_id, digest, name,
                media_type, charset, family, size, note, substantial, person_id, created_at,
                submitted_at)
            VALUES (\(document), \(number), \(state), \(file.id), \(file.digest), \(file.name),
                \(file.mediaType), \(file.charset), \(file.family), \(file.size), \(note),
                \(isSubstantial), \(visit.person), \(now), \(state == .submitted ? now : nil))
            RETURNING id
            """
        )
        try AttachmentStore(db: db).keep(
            file, at: AttachmentPlace(DocumentVersion.keeper, id.rawValue), visit)
        try ReadingSchedule.add(id, .sent, db, at: now)
        db.noteChange(of: document.rawValue)
        return id
    }

    func setState(_ state: DocumentVersion.State, of id: DocumentVersion.ID) throws {
        try db.run("UPDATE document_version SET state = \(state) WHERE id = \(id)")
    }

    func submit(_ id: DocumentVersion.ID, at now: Date) throws {
        try db.run(
            """
            UPDATE document_version SET state = 'submitted', submitted_at = \(now)
            WHERE id = \(id)
            """
        )
    }

    /// The versions before it are of the past: the one that was vetted, in the schema's order.
    func setVetted(
        _ id: DocumentVersion.ID, of document: Item.ID, by person: Person.ID, at now: Date
    ) throws {
        try db.run(
            """
            UPDATE document_version SET state = 'superseded'
            WHERE document_id = \(document) AND id <> \(id) AND (state = 'vetted'
                OR (state IN ('draft', 'submitted', 'changes') AND id < \(id)))
            """
        )
        try db.run(
            """
            UPDATE document_version SET state = 'vetted', vetted_at = \(now),
                vetted_by = \(person), submitted_at = COALESCE(submitted_at, \(now))
            WHERE id = \(id)
            """
        )
    }

    /// What somebody sent of a document and nobody vetted gives way to what they send now.
    func supersede(before id: DocumentVersion.ID, of document: Item.ID, by person: Person.ID)
        throws
    {
        try db.run(
            """
            UPDATE document_version SET state = 'superseded'
            WHERE document_id = \(document) AND person_id = \(person) AND id <> \(id)
                AND state IN ('draft', 'submitted', 'changes')
            """
        )
    }

    static let selection: SQL = """
        SELECT v.id AS version_id, v.document_id AS version_document_id, v.number, v.state,
        v.attachment_id, v.digest, v.name, v.media_type, v.charset, v.family, v.size, v.note,
        v.substantial, v.person_id AS version_person_id, v.created_at AS version_created_at,
        v.submitted_at, v.vetted_at AS version_vetted_at, v.vetted_by,
        (SELECT sp.name FROM person AS sp WHERE sp.id = v.person_id) AS sender_name,
        (SELECT sa.scan FROM attachment AS sa WHERE sa.id = v.attachment_id) AS version_scan,
        CASE WHEN r.version_id IS NULL THEN 0 ELSE 1 END AS is_read, r.text_state, r.pages,
        r.marks, r.picture, r.width, r.height
        FROM document_version AS v LEFT JOIN document_reading AS r ON r.version_id = v.id
        """
}
