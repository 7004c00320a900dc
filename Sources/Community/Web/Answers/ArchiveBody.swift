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
    /// An archive to save under a title.
    package static func archive(_ body: ArchiveBody, named title: String) -> Response {
        var response = Response.produced(body, type: MediaType(essence: "application/zip"))
        response.save(as: title, ending: "zip")
        return response
    }
}
