import Community
import HTTP
import Security
import Storage

/// A person's news for their feed reader: what they may see now, by an address that is a secret.
enum Feeds {
    private static let most = 30

    static func show(_ token: String, _ visit: Visit) throws -> Response {
        guard Token(text: token) != nil,
            let person = try FeedTokenStore(db: visit.db).holder(of: token),
            let reader = try ViewerStore(db: visit.db).viewer(of: person)
        else { throw Problem.notFound }
        let now = visit.now
        visit.site.chores.add { try FeedTokenStore(db: $0).noteUse(token, at: now) }
        return answer(try feed(reader, visit, token), visit)
    }

    private static func feed(_ reader: Viewer, _ visit: Visit, _ token: String) throws -> AtomFeed {
        let asked = visit.request.head.query.first("space")
        let spaces = reader.memberships.map(\.space).filter { asked == nil || $0.slug == asked }
        guard asked == nil || !spaces.isEmpty else { throw Problem.notFound }
        let lines = try NewsListStore(db: visit.db).newest(spaces, for: reader, limit: most)
        return AtomFeed(
            site: visit.site.options, path: NewsPaths.feed(token),
            title: spaces.count == 1 ? spaces[0].name : visit.site.options.name,
            spaces: spaces, lines: lines)
    }

    private static func answer(_ feed: AtomFeed, _ visit: Visit) -> Response {
        let bytes = Array(feed.xml.utf8)
        var digest = DigestStream()
        digest.update(bytes)
        let tag = ETag(digest.finish().hex)
        let isFresh = visit.request.head.hasFresh(tag)
        var response =
            isFresh ? Response(.notModified) : Response(type: AtomFeed.mediaType, bytes)
        response.headers.set("ETag", tag.description)
        response.headers.set("Cache-Control", "private, no-cache")
        return response
    }
}
