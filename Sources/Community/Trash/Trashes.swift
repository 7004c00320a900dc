import HTTP

/// The page of the trash.
enum Trashes {
    /// What a page shows at most; the newest first.
    private static let most = 200

    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let items = try TrashStore(db: visit.db).list(
            for: visit.viewer, in: space, limit: most)
        return try visit.page(
            TrashPage(
                lines: try items.map { try TrashPage.Line($0, visit) },
                showsAll: visit.viewer.moderates(space)))
    }
}
