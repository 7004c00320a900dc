package import Documents
package import HTTP

/// An archive that is made while it is sent. What stops it is told to the operator: its reader sees
/// no more than the end of the connection.
package final class ArchiveBody: BodyProducer {
    private let stream: ZipStream
    private let log: Log

    package init(_ source: some ZipSource, log: Log) {
        stream = ZipStream(source)
        self.log = log
    }

    package func next() throws -> [UInt8]? {
        do {
            return try stream.next()
        } catch {
            log.error("an archive was cut: \(error)")
            throw error
        }
    }
}

extension Response {
    /// An archive to save under `name`.
    package static func archive(_ body: ArchiveBody, named name: String) -> Response {
        var response = Response.produced(body, type: MediaType(essence: "application/zip"))
        let disposition = ContentDisposition(.attachment, fileName: name)
        response.headers.set("Content-Disposition", disposition.headerValue)
        return response
    }
}
