import Community
import Content
import Markup

/// All that Templates/forum/history.mustache may print.
struct HistoryPage: Page {
    static let template = "forum/history"

    let post: Post
    let space: Space
    let history: RevisionHistory

    static let fields: [Field<Self>] = [
        .text("title") { $0.post.item.title },
        .text("forumAddress") { ForumPaths.forum(in: $0.space) },
        .text("postAddress") { ForumPaths.post($0.post.id, in: $0.space) },
        .record("history", RevisionHistory.self) { $0.history },
    ]
}
