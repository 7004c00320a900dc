import Community
import Foundation
import Storage

/// The two jobs that look into the file of a version: once it was sent, for those who decide of
/// it, and once it was vetted, for the search.
enum ReadingSchedule {
    static let text = "library-read"
    static let picture = "library-picture"

    /// What asks for them. Each has a job of its own: that of the sending may still run when the
    /// version is vetted, and one that is asked for anew meanwhile loses what it read.
    enum Cause: String { case sent, vetted, restored }

    /// In the transaction that makes a version, vets it, or finds its file whole again.
    static func add(
        _ id: DocumentVersion.ID, _ cause: Cause, _ db: Database, at now: Date
    ) throws {
        for kind in [text, picture] {
            try JobQueue(db).enqueue(
                kind, payload: id.description, at: now, uniqueKey: "\(kind) \(id) \(cause.rawValue)"
            )
        }
    }
}
