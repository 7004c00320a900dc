import Community
import Content
import HTTP

/// The files that came with a form, and what is wrong with them.
enum SentFiles {
    /// The one that is asked for.
    static func one(_ errors: inout FormErrors, _ visit: Visit) throws -> Attachment? {
        let files = try all(&errors, visit)
        if files.count > 1 { errors.add("files", visit.words("library.error.oneFile")) }
        return files.count == 1 ? files[0] : nil
    }

    static func all(_ errors: inout FormErrors, _ visit: Visit) throws -> [Attachment] {
        let files = try AttachmentStore(db: visit.db).sent(with: visit)
        if !visit.uploads.refused.isEmpty {
            errors.add("files", visit.words("attachment.some_refused"))
        } else if files.isEmpty {
            errors.add("files", visit.words("library.error.noFile"))
        }
        return files
    }
}
