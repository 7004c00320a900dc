import Community
import HTTP
import Storage

/// What pictures show.
extension AttachmentStore {
    /// Keeps what the form of a visit says of the pictures that hang from something.
    /// - Parameter place: which of `attachment`.
    /// - Returns: whether it says something else of one.
    @discardableResult
    func describe(from visit: Visit, where place: SQL) throws -> Bool {
        var changed = 0
        for (id, text) in PictureWords.said(in: visit.request.fields) {
            changed += try db.affected(
                by: """
                    UPDATE attachment SET alternative = \(text)
                    WHERE id = \(id) AND family = 'picture' AND \(place)
                        AND COALESCE(alternative, '') <> \(text ?? "")
                    """)
        }
        return changed > 0
    }

    /// Keeps what one shows, for all pages that show it.
    func describe(_ picture: Attachment, as text: String?) throws {
        try db.run("UPDATE attachment SET alternative = \(text) WHERE id = \(picture.id)")
        if let item = picture.item { db.noteChange(of: item.rawValue) }
    }
}
