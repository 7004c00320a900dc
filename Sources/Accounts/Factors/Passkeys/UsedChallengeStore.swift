import Content
import Foundation
import Storage

/// The challenges that have served: each serves once.
struct UsedChallengeStore {
    let db: Database

    /// - Returns: false if it has served before, be it at the same moment.
    func use(_ digest: [UInt8], until end: Date) throws -> Bool {
        try db.affected(
            by: """
                INSERT INTO used_challenge (digest, expires_at) VALUES (\(digest), \(end))
                ON CONFLICT (digest) DO NOTHING
                """) > 0
    }

    func forget(endedBefore now: Date) throws {
        try db.run("DELETE FROM used_challenge WHERE expires_at < \(now)")
    }
}
