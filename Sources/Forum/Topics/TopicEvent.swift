import Community
import Content
import Foundation
import Markup
import Storage

/// What a moderator did to a topic, or its author to its conclusion, told in the topic itself.
struct TopicEvent: Sendable {
    enum Kind: String, SQLValue, CaseIterable, Sendable {
        case pinned, unpinned, locked, unlocked, moved, merged, splitOut, splitIn
        case concluded, reconcluded, unconcluded
    }

    let kind: Kind
    let afterNumber: Int
    let at: Date
    let actorName: String?
    /// The other topic: what was merged into this one, what was split from it or what it was
    /// split from.
    let other: Item.ID?
    /// A name that lasts: of the other topic, of the theme that it came from.
    let detail: String
    let posts: Int
}

extension TopicEvent: FromRow {
    init(row: Row) throws {
        kind = try row["kind"]
        afterNumber = try row["after_number"]
        at = try row["at"]
        actorName = try row["actor_name"]
        other = try row["other_id"]
        detail = try row["detail"]
        posts = try row["posts"]
    }
}
