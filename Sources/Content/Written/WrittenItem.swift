import Community
import Foundation
import Storage

/// Something that a member wrote, as a line of their page needs it.
struct WrittenItem: FromRow {
    let id: Item.ID
    let kind: String
    /// Its own, or that of what it hangs from.
    let title: String
    let createdAt: Date

    init(row: Row) throws {
        id = try row["id"]
        kind = try row["kind"]
        title = try row["title"]
        createdAt = try row["created_at"]
    }
}
