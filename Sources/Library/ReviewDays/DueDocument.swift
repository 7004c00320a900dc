import Community
import Content
import Foundation
import Storage

/// A document that is to be checked again.
struct DueDocument: FromRow, Sendable {
    let id: Item.ID
    let title: String
    let day: Date
    let ownerName: String?

    var place: KeysetPlace { KeysetPlace(at: day, id: id) }

    init(row: Row) throws {
        id = try row["item_id"]
        title = try row["title"]
        day = try row["review_at"]
        ownerName = try row["owner_name"]
    }
}
