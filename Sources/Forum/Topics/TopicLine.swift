import Community
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
    /// At most a hundred are counted.
    let unread: Int

    var cursor: TopicCursor { TopicCursor(isPinned: isPinned, at: lastPostAt, id: id) }
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
        unread = try row["unread"]
    }
}

/// A place in a list of topics, as an address carries it: pinned or not, the moment, the topic.
struct TopicCursor: Equatable, Sendable {
    let isPinned: Bool
    let at: Date
    let id: Item.ID

    init(isPinned: Bool, at: Date, id: Item.ID) {
        self.isPinned = isPinned
        self.at = at
        self.id = id
    }

    init?(_ text: String?) {
        let parts = (text ?? "").split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "0" || parts[0] == "1", parts[1].utf8.count < 16,
            let at = Int64(parts[1]), at >= 0, let id = Item.ID(segment: String(parts[2]))
        else { return nil }
        self.init(isPinned: parts[0] == "1", at: Date(milliseconds: at), id: id)
    }

    var text: String { "\(isPinned ? 1 : 0)-\(at.milliseconds)-\(id)" }
}
