import Community
import Content
import HTTP
import Storage

/// What the kernel says of files to a feature that asks.
enum PinboardFiles {
    /// The files with the bytes of `received`.
    static func same(_ visit: Visit) throws -> Response {
        let received = visit.request.fields.all("received")
        let same = try AttachmentStore(db: visit.db).same(asReceived: received, visit)
        return .text(same.map { "\($0.file.name) \($0.title) \($0.address)" }.joined(separator: "\n"))
    }
}
