import Foundation
import Storage

/// The picture that came with a form, as the intake stored it: an attachment of nothing yet.
struct WaitingPhotoStore {
    let db: Database

    func digest(of upload: Attachment.ID, by person: Person.ID) throws -> FileDigest? {
        try AttachmentStore(db: db).waiting([upload], of: person).first
            .flatMap { FileDigest(hex: $0.digest) }
    }

    /// Once it has been squared, the picture as it was sent is not kept.
    func forget(_ upload: Attachment.ID, by person: Person.ID, at now: Date) throws {
        let digests: [String] = try db.values(
            """
            DELETE FROM attachment
            WHERE id = \(upload) AND person_id = \(person) AND item_id IS NULL
            RETURNING digest
            """
        )
        try StaleFileStore(db: db).sweepLater(digests, at: now)
    }
}
