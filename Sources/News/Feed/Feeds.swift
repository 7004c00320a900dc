import Community
import Content
import Foundation
import HTTP

/// A person's news for their feed reader: what they may see now, by an address that is a secret.
enum Feeds {
    private static let most = 30

    static func show(_ token: String, _ visit: Visit) throws -> Response {
        let reader = try FeedReader.viewer(token, visit)
        let asked = visit.request.head.query.first("space")
        let spaces = reader.memberships.map(\.space).filter { asked.map($0.bears) ?? true }
        guard asked == nil || !spaces.isEmpty else { throw Problem.notFound }
        let narrowed = asked == nil ? "" : "?space=" + spaces[0].slug
        let lines = try NewsListStore(db: visit.db).newest(spaces, for: reader, limit: most)
        return AtomFeed(
            visit.site.options, path: NewsPaths.feed(token) + narrowed,
            title: spaces.count == 1 ? spaces[0].name : visit.site.options.name,
            page: asked == nil ? "/" : HomePath.home(in: spaces[0]),
            name: "/feeds" + narrowed,
            entries: lines.compactMap { line in
                spaces.first { $0.id == line.space }.map { entry(line, $0) }
            }
        ).answer(visit)
    }

    private static func entry(_ line: NewsLine, _ space: Space) -> AtomFeed.Entry {
        AtomFeed.Entry(
            path: NewsPaths.item(line.id, in: space), title: line.title,
            author: line.authorName ?? space.name, category: line.categoryName ?? space.name,
            summary: line.brief, published: line.listedAt,
            updated: max(line.editedAt ?? line.listedAt, line.listedAt))
    }
}
