import Community
import Content
import HTTP

/// The file of a version, for whoever may read it; of a document, that of its last vetted version.
enum VersionFiles {
    static func latest(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let document = try visit.document(id)
        guard let vetted = document.vettedVersion else { throw Problem.notFound }
        return try show(vetted, visit)
    }

    static func show(_ id: DocumentVersion.ID, _ visit: Visit) throws -> Response {
        let (version, document) = try visit.version(id)
        return try send(version, of: document, visit)
    }

    /// For the kernel, which has an address of its own for each file.
    static func isSeen(_ id: DocumentVersion.ID, _ visit: Visit) throws -> Bool {
        do {
            _ = try visit.version(id)
            return true
        } catch Problem.notFound {
            return try DocumentPublishing.isLent(id, visit)
        }
    }

    private static func send(
        _ version: DocumentVersion, of document: Document, _ visit: Visit
    ) throws -> Response {
        let files = try AttachmentStore(db: visit.db).files(
            keptBy: DocumentVersion.keeper, [version.id.rawValue])
        guard let file = files.first else { throw Problem.notFound }
        let response = try visit.send(file)
        if version.vettedAt != nil { DownloadCounting.note([version.id], visit) }
        return response
    }
}
