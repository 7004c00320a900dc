import Community
import Content
import HTTP
import Security

/// The address of one's own feed: shown, renewed, revoked.
enum FeedAddresses {
    static func show(_ visit: Visit) throws -> Response {
        let entry = try FeedTokenStore(db: visit.db).entry(of: try visit.person)
        return try visit.page(FeedPage(entry, visit))
    }

    static func create(_ visit: Visit) throws -> Response {
        let store = FeedTokenStore(db: visit.db)
        try store.set(Token().text, of: try visit.person, at: visit.now)
        try visit.record(.feedChanged)
        return visit.redirect(to: AccountPaths.feed(), notice: "feed.created")
    }

    static func destroy(_ visit: Visit) throws -> Response {
        try FeedTokenStore(db: visit.db).remove(try visit.person)
        try visit.record(.feedChanged)
        return visit.redirect(to: AccountPaths.feed(), notice: "feed.revoked")
    }
}
