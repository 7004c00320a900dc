package import Community
package import Foundation
package import Storage

/// A line that tells one person what concerns them.
package struct Notice: Equatable, Sendable, FromRow {
    /// Where it stands in the list; of one moment, what was told to all comes first.
    package let place: KeysetPlace
    /// The name of its `NoticeReason`.
    package let reason: String
    package let actorName: String?
    package let spaceName: String
    package let title: String
    package let address: String
    package let at: Date
    package let readAt: Date?
    /// The item that all hangs from which it tells of; nil for what is no item.
    package let thing: Item.ID?

    package init(row: Row) throws {
        reason = try row["reason"]
        actorName = try row["actor_name"]
        spaceName = try row["space_name"]
        title = try row["title"]
        address = try row["address"]
        at = try row["at"]
        readAt = try row["read_at"]
        thing = try row["thing_id"]
        place = KeysetPlace(isPinned: try row["to_all"], at: at, id: try row["id"] as Int64)
    }
}
