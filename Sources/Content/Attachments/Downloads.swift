import Community
import HTTP
import Media
import Storage

/// Sends a file to whoever sees what it hangs from, now.
enum Downloads {
    static func show(_ id: Attachment.ID, _ visit: Visit) throws -> Response {
        guard let attachment = try AttachmentStore(db: visit.db).find(id) else {
            throw Problem.notFound
        }
        try requireVisible(attachment, visit)
        guard let digest = FileDigest(hex: attachment.digest) else { throw Problem.notFound }
        let body = FileBody(
            path: visit.site.files.path(of: digest), size: attachment.size,
            type: mediaType(of: attachment),
            disposition: ContentDisposition(
                isShownInPlace(attachment) ? .inline : .attachment, fileName: attachment.name),
            tag: ETag(attachment.digest))
        var response = Response.file(body)
        response.headers.set("Content-Security-Policy", "default-src 'none'; sandbox")
        return response
    }

    /// A file that waits is known to its sender alone.
    private static func requireVisible(_ attachment: Attachment, _ visit: Visit) throws {
        if let place = attachment.kept { return try requireVisible(place, visit) }
        guard let item = attachment.item else {
            let person = visit.viewer.person
            guard person != nil, attachment.person == person else { throw Problem.notFound }
            return
        }
        _ = try ItemStore(db: visit.db).find(item, for: visit.viewer, in: visit.space)
    }

    private static func requireVisible(_ place: AttachmentPlace, _ visit: Visit) throws {
        let keeper = visit.site.declarations.find(AttachmentKeeper.self, place.keeper)
        guard let keeper, try keeper.sees(place.id, visit) else { throw Problem.notFound }
    }

    /// A text whose letters nobody can tell is bytes: a browser would guess at them.
    private static func mediaType(of attachment: Attachment) -> MediaType {
        let essence = attachment.mediaType
        guard essence.hasPrefix("text/") else { return MediaType(essence: essence) }
        guard let charset = attachment.charset else { return .bytes }
        return MediaType(
            essence: essence, parameters: [HeaderParameter(name: "charset", value: charset)])
    }

    /// Pictures. A PDF as well may be shown in place, but Chromium does not open its reader in
    /// a sandboxed document, and the sandbox matters more: it is downloaded.
    private static func isShownInPlace(_ attachment: Attachment) -> Bool {
        attachment.family == FileFamily.picture.rawValue
            && PictureFormat.allCases.contains { $0.mediaType == attachment.mediaType }
    }
}
