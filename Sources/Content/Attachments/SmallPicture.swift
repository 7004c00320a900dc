package import Community
import Foundation
package import Storage

/// A picture that came with a form, made small and stored: a photo, a logo.
package struct SmallPicture {
    package let digest: FileDigest
    private let sent: Attachment.ID
    private let person: Person.ID

    /// Takes what was sent and makes it small, which also drops the place where it was taken.
    /// - Parameter make: writes the small one of a file into another, for whoever sent it.
    /// - Returns: nil if nothing was sent, or no picture that we can read.
    package static func sent(
        in visit: Visit, _ make: (String, String, Int64) throws -> Void
    ) throws -> SmallPicture? {
        let person = try visit.person
        guard let upload = visit.uploads.accepted.first,
            let sent = try AttachmentStore(db: visit.db).waiting([upload], of: person).first,
            let source = FileDigest(hex: sent.digest)
        else { return nil }
        let files = visit.site.files
        let target = files.newTemporaryPath()
        do {
            try make(files.path(of: source), target, person.rawValue)
        } catch {
            visit.site.log.info("a picture was refused: \(error)")
            return nil
        }
        defer { remove(target, visit) }
        guard let data = FileManager.default.contents(atPath: target) else { return nil }
        return SmallPicture(
            digest: try files.write(Array(data)), sent: upload, person: person)
    }

    /// Lets go of what was sent. In the transaction of the row that names the small one.
    package func keep(_ db: Database, _ visit: Visit) throws {
        try AttachmentStore(db: db).removeWaiting(sent, of: person, at: visit.now)
    }

    private static func remove(_ path: String, _ visit: Visit) {
        do { try FileManager.default.removeItem(atPath: path) } catch {
            visit.site.log.error("a temporary picture stays: \(error)")
        }
    }
}
