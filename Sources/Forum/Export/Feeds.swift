import Community
import Content
import Foundation
import HTTP
import Markup

/// A theme or a topic for a feed reader, by the secret of the person's own feed:
/// `?theme=3` or `?topic=12`.
enum Feeds {
    private static let most = 30

    static func show(_ secret: String, _ visit: Visit) throws -> Response {
        let reader = try FeedReader.viewer(secret, visit)
        let query = visit.request.head.query
        for space in reader.memberships.map(\.space) where !space.isOff("forum") {
            if let other = try successor(query.first("topic"), reader, space, visit) {
                return .redirect(
                    to: ForumPaths.feed(secret) + "?topic=\(other)", .permanentRedirect)
            }
            if let feed = try topic(query.first("topic"), secret, reader, space, visit)
                ?? theme(query.first("theme"), secret, reader, space, visit)
            {
                return feed.answer(visit)
            }
        }
        throw Problem.notFound
    }

    /// The topic that the one of a feed was merged into, if this reader sees it.
    private static func successor(
        _ segment: String?, _ reader: Viewer, _ space: Space, _ visit: Visit
    ) throws -> Item.ID? {
        let store = TopicStore(db: visit.db)
        guard let id = segment.flatMap(Item.ID.init(segment:)),
            let other = try store.successor(of: id, in: space)
        else { return nil }
        do { return try store.find(other, for: reader, in: space).id } catch Problem.notFound {
            return nil
        }
    }

    /// Nil if the theme is not of this space, or not for this reader.
    private static func theme(
        _ segment: String?, _ secret: String, _ reader: Viewer, _ space: Space, _ visit: Visit
    ) throws -> AtomFeed? {
        guard let id = segment.flatMap(Theme.ID.init(segment:)) else { return nil }
        let theme: Theme
        do {
            theme = try ThemeStore(db: visit.db).find(id, for: reader, in: space)
        } catch Problem.notFound { return nil }
        let lines = try TopicListStore(db: visit.db).newest(
            in: id, for: reader, in: space, limit: most)
        return AtomFeed(
            visit.site.options, path: ForumPaths.feed(secret) + "?theme=\(id)",
            title: theme.name, page: ForumPaths.theme(id, in: space),
            name: ForumPaths.theme(id, in: space),
            entries: lines.map { line in
                AtomFeed.Entry(
                    path: ForumPaths.topic(line.id, in: space), title: line.title,
                    author: line.authorName ?? space.name, category: theme.name,
                    summary: visit.words.count("forum.replies", max(0, line.posts - 1)),
                    published: line.createdAt, updated: line.lastPostAt)
            })
    }

    private static func topic(
        _ segment: String?, _ secret: String, _ reader: Viewer, _ space: Space, _ visit: Visit
    ) throws -> AtomFeed? {
        guard let id = segment.flatMap(Item.ID.init(segment:)) else { return nil }
        let topic: Topic
        do {
            topic = try TopicStore(db: visit.db).find(id, for: reader, in: space)
        } catch Problem.notFound { return nil }
        let posts = try PostStore(db: visit.db).newest(
            of: topic, for: reader, in: space, limit: most)
        return AtomFeed(
            visit.site.options, path: ForumPaths.feed(secret) + "?topic=\(id)",
            title: topic.item.title, page: ForumPaths.topic(id, in: space),
            name: ForumPaths.topic(id, in: space),
            entries: posts.map { post in
                AtomFeed.Entry(
                    path: ForumPaths.post(post.id, in: space), title: topic.item.title,
                    author: post.authorName ?? space.name, category: topic.theme.name,
                    summary: Markdown.plainText(post.body, limit: 280),
                    published: post.item.createdAt,
                    updated: post.editedAt ?? post.item.createdAt)
            })
    }
}
