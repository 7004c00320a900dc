import Community
import Content
import Foundation
import Storage

/// A topic as a list knows it.
struct TopicLine: Sendable {
    let id: Item.ID
    let title: String
    let theme: Theme.ID
    let themeName: String
    let colour: Theme.Colour
    let authorName: String?
    let lastAuthorName: String?
    let lastPostAt: Date
    let createdAt: Date
    let posts: Int
    let isPinned: Bool
    let isLocked: Bool
    let isConcluded: Bool

    var place: KeysetPlace { KeysetPlace(isPinned: isPinned, at: lastPostAt, id: id) }
}

extension TopicLine: FromRow {
    init(row: Row) throws {
        id = try row["id"]
        title = try row["title"]
        theme = try row["theme_id"]
        themeName = try row["theme_name"]
        colour = try row["theme_colour"]
        authorName = try row["author_name"]
        lastAuthorName = try row["last_author_name"]
        lastPostAt = try row["last_post_at"]
        createdAt = try row["created_at"]
        posts = try row["posts"]
        isPinned = try row["pinned"]
        isLocked = try row["locked"]
        isConcluded = try row["concluded"]
    }
}
