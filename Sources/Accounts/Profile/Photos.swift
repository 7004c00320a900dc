import Community
import Content
import Foundation
import HTTP
import Media
import Storage

/// The picture of a person: a small square that only those who share a space with them see.
enum Photos {
    static func show(_ visit: Visit) throws -> Response {
        let digest = try PersonStore(db: visit.db).photo(of: try visit.person)
        return try visit.photo(digest)
    }

    /// Squares what was sent, which also drops the place where it was taken.
    static func create(_ visit: Visit) throws -> Response {
        let person = try visit.person
        guard let upload = visit.uploads.accepted.first,
            let sent = try AttachmentStore(db: visit.db).waiting([upload], of: person).first,
            let source = FileDigest(hex: sent.digest),
            let squared = try square(source, of: person, visit)
        else {
            return try Profiles.refusePhoto(visit)
        }
        try visit.write { db in
            try PersonStore(db: db).setPhoto(squared, of: person, at: visit.now)
            try AttachmentStore(db: db).removeWaiting(upload, of: person, at: visit.now)
        }
        return visit.redirect(to: AccountPaths.account(), notice: "account.photo.saved")
    }

    static func destroy(_ visit: Visit) throws -> Response {
        try PersonStore(db: visit.db).setPhoto(nil, of: try visit.person, at: visit.now)
        return visit.redirect(to: AccountPaths.account(), notice: "account.photo.removed")
    }

    /// Nil if it is no picture that we can read.
    private static func square(
        _ source: FileDigest, of person: Person.ID, _ visit: Visit
    ) throws -> FileDigest? {
        let files = visit.site.files
        let target = files.newTemporaryPath()
        do {
            try Picture.square(files.path(of: source), to: target, for: person.rawValue)
        } catch {
            visit.site.log.info("a photo was refused: \(error)")
            return nil
        }
        defer { remove(target, visit) }
        guard let data = FileManager.default.contents(atPath: target) else { return nil }
        return try files.write(Array(data))
    }

    private static func remove(_ path: String, _ visit: Visit) {
        do { try FileManager.default.removeItem(atPath: path) } catch {
            visit.site.log.error("a temporary photo stays: \(error)")
        }
    }
}
