import Community
import Content
import Foundation
import Storage

/// One file of a document, which never changes: another file is another version.
struct DocumentVersion: Equatable, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    enum State: String, SQLValue, CaseIterable, Sendable {
        case draft, submitted, changes, vetted, refused, superseded
    }

    /// The name of its `AttachmentKeeper`.
    static let keeper = "document-version"

    let id: ID
    let document: Item.ID
    let number: Int
    let state: State
    let attachment: Attachment.ID?
    let digest: String
    let name: String
    let mediaType: String
    let charset: String?
    let family: String
    let size: Int
    let note: String
    let isSubstantial: Bool
    let sender: Person.ID?
    let senderName: String?
    /// What the scanner for viruses said of its file.
    let scan: ScanState?
    /// What was found in its file; nil until somebody looked.
    let reading: DocumentReading?
    let createdAt: Date
    let submittedAt: Date?
    let vettedAt: Date?
    let vetter: Person.ID?
}

extension DocumentVersion: FromRow {
    init(row: Row) throws {
        id = try row["version_id"]
        document = try row["version_document_id"]
        number = try row["number"]
        state = try row["state"]
        attachment = try row["attachment_id"]
        digest = try row["digest"]
        name = try row["name"]
        mediaType = try row["media_type"]
        charset = try row["charset"]
        family = try row["family"]
        size = try row["size"]
        note = try row["note"]
        isSubstantial = try row["substantial"]
        sender = try row["version_person_id"]
        senderName = try row["sender_name"]
        scan = try row["version_scan"]
        let isRead: Bool = try row["is_read"]
        reading = isRead ? try DocumentReading(row: row) : nil
        createdAt = try row["version_created_at"]
        submittedAt = try row["submitted_at"]
        vettedAt = try row["version_vetted_at"]
        vetter = try row["vetted_by"]
    }
}
