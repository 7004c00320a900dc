import Community
import Foundation
import Storage

/// The two jobs that look into the file of a version: once it was sent, for those who decide of
/// it, and once it was vetted, for the search.
enum ReadingSchedule {
    static let text = "library-read"
    static let picture = "library-picture"

    /// In the transaction that makes or vets a version.
    static func add(_ id: DocumentVersion.ID, _ db: Database, at now: Date) throws {
        for kind in [text, picture] {
            try JobQueue(db).enqueue(
                kind, payload: id.description, at: now, uniqueKey: "\(kind) \(id)")
        }
    }
}
