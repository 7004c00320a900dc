import Content
import Storage

/// A card that is likely to be of the same as another, and why.
struct LikeCard: FromRow, Sendable {
    let id: Item.ID
    let title: String
    let reasons: [DuplicateReason]

    init(row: Row) throws {
        id = try row["item_id"]
        title = try row["title"]
        reasons = try DuplicateReason.read(row)
    }
}
