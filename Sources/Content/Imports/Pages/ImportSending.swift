import Community
import HTTP
import Storage

/// A file, or a list that was pasted instead, as somebody has sent it.
struct ImportSending {
    /// Nil where nothing came.
    let file: KnownFile?
    let fault: String
    let pasted: String
    private let visit: Visit

    init(_ kind: ImportKind, _ visit: Visit) throws {
        self.visit = visit
        let text = kind.takesPaste ? visit.request.fields.first("pasted") ?? "" : ""
        let isEmpty = text.trimmed.isEmpty
        pasted = isEmpty ? "" : text
        let reason = visit.uploads.refused.first.map { visit.words($0.reason) }
        fault = reason ?? visit.words("imports.error.none")
        let person = try visit.person
        if let upload = visit.uploads.accepted.first,
            let sent = try AttachmentStore(db: visit.db).waiting([upload], of: person).first
        {
            file = KnownFile(digest: sent.digest, name: sent.name, size: sent.size)
        } else if !isEmpty, reason == nil {
            let bytes = Array(text.utf8)
            file = KnownFile(
                digest: try visit.site.files.write(bytes).hex,
                name: visit.words("imports.pasted.name"), size: bytes.count)
        } else {
            file = nil
        }
    }

    /// It waits no more in the form; what nothing else names is not kept.
    func remove(_ db: Database) throws {
        guard let upload = visit.uploads.accepted.first else {
            let pasted = [file?.digest].compactMap(\.self)
            return try StaleFileStore(db: db).sweepLater(pasted, at: visit.now)
        }
        try AttachmentStore(db: db).removeWaiting(upload, of: visit.person, at: visit.now)
    }
}
