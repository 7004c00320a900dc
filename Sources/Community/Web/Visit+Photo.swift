package import HTTP
package import Storage

extension Visit {
    /// Answers the picture of a person; the caller has asked whether the viewer may see it.
    package func photo(_ digest: FileDigest?) throws -> Response {
        guard let digest else { throw Problem.notFound }
        let tag = ETag(String(digest.hex.prefix(16)))
        let isFresh = request.head.hasFresh(tag)
        var response =
            isFresh
            ? Response(.notModified)
            : Response.file(
                FileBody(
                    path: site.files.path(of: digest), type: MediaType(essence: "image/jpeg"),
                    tag: tag))
        response.headers.add("Cache-Control", "private, max-age=300")
        if isFresh { response.headers.add("ETag", tag.description) }
        return response
    }
}
