package import Foundation
import Storage

extension SpaceStore {
    /// - Parameters:
    ///   - files: bytes of its files; nil for what the site allows.
    ///   - members: nil for any number.
    package func setLimits(files: Int?, members: Int?, of id: Space.ID) throws {
        try db.run(
            """
            UPDATE space SET file_limit = \(files), member_limit = \(members) WHERE id = \(id)
            """)
    }

    /// Notes that its administrators are told that a quota is nearly reached.
    /// - Returns: false if they know.
    package func noteTold(_ quota: String, of id: Space.ID, at now: Date) throws -> Bool {
        try db.affected(
            by: """
                INSERT INTO space_quota_told (space_id, quota, told_at)
                VALUES (\(id), \(quota), \(now)) ON CONFLICT (space_id, quota) DO NOTHING
                """) == 1
    }

    /// There is room again.
    package func forgetTold(_ quota: String, of id: Space.ID) throws {
        try db.run(
            "DELETE FROM space_quota_told WHERE space_id = \(id) AND quota = \(quota)")
    }
}
