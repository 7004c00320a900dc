import Community
import Content
import Foundation
import Storage

/// An item that a search found.
struct FoundItem: FromRow {
    let item: Item
    let parentTitle: String?
    let parentKind: String?
    let authorName: String?

    init(row: Row) throws {
        item = try Item(row: row)
        parentTitle = try row["parent_title"]
        parentKind = try row["parent_kind"]
        authorName = try row["author_name"]
    }
}
