import Community
import Content
import Documents
import Foundation
import Storage

/// What was found in the files of versions.
struct ReadingStore {
    let db: Database

    func find(_ version: DocumentVersion.ID) throws -> DocumentReading? {
        try db.first(
            """
            SELECT r.text_state, r.pages, r.marks, r.picture, r.width, r.height
            FROM document_reading AS r WHERE r.version_id = \(version)
            """
        )
    }

    func setText(_ text: FileText, of version: DocumentVersion.ID) throws {
        let marks = text.marks.map(\.rawValue).sorted().joined(separator: " ")
        try db.run(
            """
            INSERT INTO document_reading (version_id, text_state, pages, marks)
            VALUES (\(version), \(text.state), \(text.count), \(marks))
            ON CONFLICT (version_id) DO UPDATE SET text_state = excluded.text_state,
                pages = excluded.pages, marks = excluded.marks
            """
        )
    }

    /// The file of the picture before goes with it.
    func setPicture(
        _ picture: DocumentReading.Picture, of version: DocumentVersion.ID, at now: Date
    ) throws {
        if let old = try find(version)?.picture, old.digest != picture.digest {
            try StaleFileStore(db: db).sweepLater([old.digest], at: now)
        }
        try db.run(
            """
            INSERT INTO document_reading (version_id, picture, width, height)
            VALUES (\(version), \(picture.digest), \(picture.width), \(picture.height))
            ON CONFLICT (version_id) DO UPDATE SET picture = excluded.picture,
                width = excluded.width, height = excluded.height
            """
        )
    }

    /// Nothing that was found in its file is kept.
    func withdraw(_ version: DocumentVersion.ID, at now: Date) throws {
        let found: [String?] = try db.values(
            """
            DELETE FROM document_reading WHERE version_id = \(version) RETURNING picture
            """)
        try StaleFileStore(db: db).sweepLater(found.compactMap(\.self), at: now)
    }

    /// The versions with a file of some bytes.
    func versions(with digest: FileDigest) throws -> [DocumentVersion.ID] {
        try db.values(
            """
            SELECT v.id FROM document_version AS v WHERE v.digest = \(digest.hex)
            ORDER BY v.id LIMIT 1000
            """)
    }

    /// The document of which readers have just this version; nil if they have another.
    func reader(of version: DocumentVersion.ID) throws -> Item.ID? {
        try db.value("SELECT d.item_id FROM document AS d WHERE d.vetted_version_id = \(version)")
    }

    /// The small pictures are files that are kept.
    static let pictures = FileReference(
        "document-picture", column: "picture", of: "document_reading")

    /// They go with a document that is erased.
    static let trace = ItemTrace(
        "library.readings",
        dated: { items, limit, db, now in
            let found: [String?] = try db.values(
                """
                DELETE FROM document_reading WHERE version_id IN (
                    SELECT r.version_id FROM document_reading AS r
                    JOIN document_version AS v ON v.id = r.version_id
                    WHERE v.document_id IN (\(items)) LIMIT \(limit))
                RETURNING picture
                """
            )
            try StaleFileStore(db: db).sweepLater(found.compactMap(\.self), at: now)
            return found.count
        })
}
