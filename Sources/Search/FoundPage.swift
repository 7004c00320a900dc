import Content
import Storage

/// A page of an item that has what was looked for.
struct FoundPage: FromRow {
    let item: Item.ID
    /// As a reader sees it numbered; nil where pages have no numbers.
    let number: Int?
    let text: String

    init(row: Row) throws {
        item = try row["item_id"]
        number = try row["number"]
        text = try row["body"]
    }
}
