import Community
import Content
import Documents
import Foundation
import Storage

/// Reads the text of a version, and makes a small picture of it, in processes that can do no harm:
/// when it is sent, for those who decide of it, and when it is vetted, for the search. Nothing is
/// kept of the text of a version that readers do not have.
enum VersionReading {
    static let text = JobKind(name: ReadingSchedule.text, isLong: true) { payload, site in
        try find(payload, site).map { ($0, try FileText.read($0, site)) }
    } finish: { (found: (DocumentVersion, FileText)?, context) in
        guard let (version, text) = found else { return }
        let (db, store) = (context.db, ReadingStore(db: context.db))
        guard try isStillRead(version.id, db) else { return }
        try store.setText(text, of: version.id)
        // Another may have been vetted while this one was read.
        guard let document = try store.reader(of: version.id) else { return }
        try PagedTexts(db: db).put(text.pages, of: document, at: context.now)
    }

    static let picture = JobKind(name: ReadingSchedule.picture, isLong: true) { payload, site in
        try find(payload, site).flatMap { version in
            try picture(of: version, site).map { (version, $0) }
        }
    } finish: { (found: (DocumentVersion, DocumentReading.Picture)?, context) in
        guard let (version, picture) = found else { return }
        let db = context.db
        guard try isStillRead(version.id, db) else {
            return try StaleFileStore(db: db).sweepLater([picture.digest], at: context.now)
        }
        try ReadingStore(db: db).setPicture(picture, of: version.id, at: context.now)
    }

    /// A virus was found: what was taken out of its file goes from the search, and its picture.
    @Sendable static func withdraw(_ digest: FileDigest, _ context: JobContext) throws {
        let store = ReadingStore(db: context.db)
        for version in try store.versions(with: digest) {
            try store.withdraw(version, at: context.now)
            guard let document = try store.reader(of: version) else { continue }
            try PagedTexts(db: context.db).put([], of: document, at: context.now)
        }
    }

    /// It may be gone since it was read, or a virus found in it.
    private static func isStillRead(_ id: DocumentVersion.ID, _ db: Database) throws -> Bool {
        try VersionStore(db: db).find(id).map { $0.scan != .infected } ?? false
    }

    private static func find(_ payload: String, _ site: Site) throws -> DocumentVersion? {
        guard let id = DocumentVersion.ID(segment: payload) else { return nil }
        let version = try site.database.read { try VersionStore(db: $0).find(id) }
        return version?.scan == .infected ? nil : version
    }

    private static func picture(
        of version: DocumentVersion, _ site: Site
    ) throws -> DocumentReading.Picture? {
        guard DocumentPreview.isMade(of: version.mediaType),
            let digest = FileDigest(hex: version.digest), try site.files.isWhole(digest) == true
        else { return nil }
        do {
            let preview = try DocumentPreview.make(
                site.files.path(of: digest), mediaType: version.mediaType,
                confined: Confined(site))
            return DocumentReading.Picture(
                digest: try site.files.write(preview.bytes).hex, width: preview.width,
                height: preview.height)
        } catch let error as DocumentError {
            guard error.isOfDocument else { throw error }
            return nil
        }
    }
}
