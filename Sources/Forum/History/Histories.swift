import Community
import Content
import HTTP

/// Every text that a message has had: for its author and the moderators.
enum Histories {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let post = try PostStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayEdit(post.item))
        // The title is that of the topic, which its first message carries.
        let history = try RevisionHistory(
            of: id, Wording(title: post.opens ? post.item.title : nil, body: post.body),
            since: .init(by: post.authorName, at: post.item.createdAt),
            at: ForumPaths.history(id, in: space), visit)
        return try visit.page(HistoryPage(post: post, space: space, history: history))
    }
}
