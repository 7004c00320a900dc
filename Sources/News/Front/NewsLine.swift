import Community
import Content
import Foundation
import Storage

/// An item as a list knows it.
struct NewsLine: Sendable {
    let id: Item.ID
    let space: Space.ID
    let title: String
    let brief: String
    let stage: NewsItem.Stage
    let isPinned: Bool
    let listedAt: Date
    let editedAt: Date?
    let category: NewsCategory.ID?
    let categoryName: String?
    let authorName: String?
    /// Whether it waits for the viewer; or for anybody, where it is held for all.
    var isToRead: Bool
    /// Whether it is new to the viewer, once that is known.
    var isUnread = false
    let comments: Int
    let reactions: Int

    var place: KeysetPlace { KeysetPlace(isPinned: isPinned, at: listedAt, id: id) }
}

extension NewsLine: FromRow {
    init(row: Row) throws {
        id = try row["id"]
        space = try row["space_id"]
        title = try row["title"]
        brief = try row["brief"]
        stage = try row["stage"]
        isPinned = try row["pinned"]
        listedAt = try row["listed_at"]
        editedAt = try row["edited_at"]
        category = try row["category_id"]
        categoryName = try row["category_name"]
        authorName = try row["author_name"]
        isToRead = try row["to_read"]
        comments = try row["comments"]
        reactions = try row["reactions"]
    }
}
