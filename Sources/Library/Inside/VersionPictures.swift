import Community
import Content
import HTTP
import Storage

/// The small picture of a version, for whoever may have its file.
enum VersionPictures {
    static func show(_ id: DocumentVersion.ID, _ visit: Visit) throws -> Response {
        let (version, _) = try visit.version(id)
        guard let picture = try ReadingStore(db: visit.db).find(version.id)?.picture,
            let digest = FileDigest(hex: version.digest)
        else { throw Problem.notFound }
        let files = try AttachmentStore(db: visit.db).files(
            keptBy: DocumentVersion.keeper, [version.id.rawValue])
        guard let file = files.first else { throw Problem.notFound }
        try visit.requireScanned(file)
        try visit.requireWhole(digest)
        return try send(picture, of: version, visit)
    }

    private static func send(
        _ picture: DocumentReading.Picture, of version: DocumentVersion, _ visit: Visit
    ) throws -> Response {
        guard let digest = FileDigest(hex: picture.digest) else { throw Problem.notFound }
        let files = visit.site.files
        guard let size = try files.size(of: digest) else { throw Problem.notFound }
        return try visit.send(
            SentFile(
                digest: picture.digest, name: version.name + ".jpg", size: Int(size),
                type: MediaType(essence: "image/jpeg"), isShownInPlace: true))
    }
}
