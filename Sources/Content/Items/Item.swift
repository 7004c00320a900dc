package import Community
package import Foundation
package import Storage

/// What every module's objects have in common: a place, an author, an audience, a trash.
/// A feature's table shares its identifier and adds the content.
package struct Item: Equatable, Sendable {
    package struct ID: EntityID {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    package let id: ID
    package let space: Space.ID
    /// The name of its `ItemKind`, such as `news`.
    package let kind: String
    /// What it hangs from: a comment's item.
    package let parent: Item.ID?
    package var author: Person.ID?
    package let title: String
    package let audience: Audience
    /// Others see it only when published; its author and the moderators always do.
    package let isPublished: Bool
    package let commentsOpen: Bool
    package let createdAt: Date
    package let updatedAt: Date
    package let publishedAt: Date?
    package let trashedAt: Date?
    /// Whether something of a feature hangs from it, or has: an `ItemAppendix`.
    package let hasAppendices: Bool
}

/// Who sees a published item.
package enum Audience: String, SQLValue, CaseIterable, Sendable {
    /// Guests as well, where the space is public.
    case everyone
    /// The members and partners of the space.
    case space
    /// The members of the groups named in `item_group`.
    case groups
    case moderators

    /// Whether all who belong to the space are of it.
    package var isWholeSpace: Bool { self == .everyone || self == .space }
}

extension Item: FromRow {
    package init(row: Row) throws {
        id = try row["item_id"]
        space = try row["space_id"]
        kind = try row["kind"]
        parent = try row["parent_id"]
        author = try row["author_id"]
        title = try row["title"]
        audience = try row["audience"]
        isPublished = try row["published"]
        commentsOpen = try row["comments_open"]
        createdAt = try row["created_at"]
        updatedAt = try row["updated_at"]
        publishedAt = try row["published_at"]
        trashedAt = try row["trashed_at"]
        hasAppendices = try row["has_appendices"]
    }
}
