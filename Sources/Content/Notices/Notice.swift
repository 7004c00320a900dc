import Community
package import Foundation
package import Storage

/// A line that tells one person what concerns them.
package struct Notice: Equatable, Sendable, FromRow {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    package let id: ID
    /// The name of its `NoticeReason`.
    package let reason: String
    package let actorName: String?
    package let spaceName: String
    package let title: String
    package let address: String
    package let at: Date
    package let readAt: Date?

    package init(row: Row) throws {
        id = try row["id"]
        reason = try row["reason"]
        actorName = try row["actor_name"]
        spaceName = try row["space_name"]
        title = try row["title"]
        address = try row["address"]
        at = try row["at"]
        readAt = try row["read_at"]
    }
}
