package import HTTP
package import Storage

extension Visit {
    /// Sends a stored file in a sandbox, if it is still what was stored. Whether the viewer may
    /// have it is asked before.
    /// - Throws: as `requireWhole`.
    package func send(_ file: SentFile) throws -> Response {
        guard let digest = FileDigest(hex: file.digest) else { throw Problem.notFound }
        try requireWhole(digest)
        let body = FileBody(
            path: site.files.path(of: digest), size: file.size, type: file.type,
            disposition: ContentDisposition(
                file.isShownInPlace ? .inline : .attachment, fileName: file.name),
            tag: ETag(file.digest))
        var response = Response.file(body)
        SecurityHeaders.confine(&response)
        return response
    }

    /// Asks, before bytes of a stored file go anywhere, whether they are still those that were
    /// stored.
    /// - Throws: `Problem.fileAltered` if they are not: then it is noted, and people are told;
    ///   `Problem.fileInQuestion` if that takes longer than anybody waits.
    package func requireWhole(_ digest: FileDigest) throws {
        try FileWatch(site: site).require(digest, db, at: now)
    }
}
