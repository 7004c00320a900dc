package import Community
package import HTTP
import Media
import Storage

/// Sends a file to whoever sees what it hangs from, now.
package enum Downloads {
    static func show(_ id: Attachment.ID, _ visit: Visit) throws -> Response {
        guard let attachment = try AttachmentStore(db: visit.db).find(id) else {
            throw Problem.notFound
        }
        try requireVisible(attachment, visit)
        return try send(attachment, visit)
    }

    /// The answer with a file that the viewer was found to see: by its name and type, in parts
    /// where parts are asked for, and in a sandbox.
    package static func send(_ attachment: Attachment, _ visit: Visit) throws -> Response {
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
}
