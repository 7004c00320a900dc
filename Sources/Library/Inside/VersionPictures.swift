import Community
import HTTP
import Storage

/// The small picture of a version, for whoever may read it.
enum VersionPictures {
    static func show(_ id: DocumentVersion.ID, _ visit: Visit) throws -> Response {
        let (version, _) = try visit.version(id)
        guard let picture = try ReadingStore(db: visit.db).find(version.id)?.picture,
            let digest = FileDigest(hex: picture.digest)
        else { throw Problem.notFound }
        var response = Response.file(
            FileBody(
                path: visit.site.files.path(of: digest), type: MediaType(essence: "image/jpeg"),
                tag: ETag(picture.digest)))
        response.headers.set("Content-Security-Policy", "default-src 'none'; sandbox")
        return response
    }
}
