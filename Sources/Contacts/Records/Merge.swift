import Community
import Content
import Foundation
import Storage

/// Two cards that became one, as long as that can be undone.
struct Merge: FromRow, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    static let stay: TimeInterval = 30 * 86_400

    let id: ID
    let kept: Item.ID
    let dropped: Item.ID
    let keptTitle: String
    let droppedTitle: String
    let mergedAt: Date
    let mergerName: String?

    init(row: Row) throws {
        id = try row["id"]
        kept = try row["kept_id"]
        dropped = try row["dropped_id"]
        keptTitle = try row["kept_title"]
        droppedTitle = try row["dropped_title"]
        mergedAt = try row["merged_at"]
        mergerName = try row["merger_name"]
    }

    /// From when on it cannot be undone any more.
    var end: Date { mergedAt.addingTimeInterval(Self.stay) }
}
