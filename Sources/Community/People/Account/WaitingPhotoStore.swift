import Storage

/// The picture that came with a form, as the intake stored it: an attachment of nothing yet.
struct WaitingPhotoStore {
    let db: Database

    func digest(of upload: Attachment.ID, by person: Person.ID) throws -> FileDigest? {
        try db.value(
            """
            SELECT a.digest FROM attachment AS a
            WHERE a.id = \(upload) AND a.person_id = \(person) AND a.item_id IS NULL
            """
        )
    }

    func forget(_ upload: Attachment.ID, by person: Person.ID) throws {
        try db.run(
            """
            DELETE FROM attachment
            WHERE id = \(upload) AND person_id = \(person) AND item_id IS NULL
            """
        )
    }
}
