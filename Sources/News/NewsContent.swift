import Community
import Content
import Foundation
import Storage

/// What an editor writes, checked.
struct NewsContent: Equatable, Sendable {
    var title: String
    var summary: String
    var body: String
    var html: String
    /// Two or three lines for the lists.
    var brief: String
    var category: NewsCategory.ID?
    var audience: Audience
    var groups: [MemberGroup.ID]
    var isPinned: Bool
    var asksReading: Bool
    var commentsOpen: Bool
    /// Whether it is mailed in full when it comes out.
    var isMailed = false

    func draft(in space: Space.ID, by author: Person.ID?, isPublished: Bool) -> ItemDraft {
        ItemDraft(
            space: space, kind: NewsItem.kind, author: author, title: title, audience: audience,
            groups: groups, isPublished: isPublished, commentsOpen: commentsOpen)
    }
}
