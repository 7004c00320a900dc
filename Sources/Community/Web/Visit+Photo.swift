package import HTTP
package import Storage

extension Visit {
    /// Answers the picture of a person; the caller has asked whether the viewer may see it. It is
    /// asked for anew each time, as every page is: what one may see can change.
    package func photo(_ digest: FileDigest?) throws -> Response {
        guard let digest else { throw Problem.notFound }
        return Response.file(
            FileBody(path: site.files.path(of: digest), type: MediaType(essence: "image/jpeg")))
    }
}
