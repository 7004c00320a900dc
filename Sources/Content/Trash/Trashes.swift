import Community
import HTTP

/// The page of the trash.
enum Trashes {
    /// What a page shows at most; the newest first.
    private static let most = 200

    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let items = try TrashStore(db: visit.db).list(
            for: visit.viewer, in: space, limit: most)
        let parts = items.map(\.item).filter { $0.parent != nil }
        // What was written, of what has no title of its own.
        let texts = try visit.site.bodies(of: parts.map { ($0.id, $0.kind) }, visit)
        let start = try Trash.retention.start(visit.site, visit.db, at: visit.now)
        return try visit.page(
            TrashPage(
                lines: try items.map {
                    try TrashPage.Line($0, texts[$0.item.id], erasedBefore: start, visit)
                },
                showsAll: visit.viewer.moderates(space)))
    }
}
