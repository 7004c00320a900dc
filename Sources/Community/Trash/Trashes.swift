import HTTP

/// The page of the trash.
enum Trashes {
    /// What a page shows at most; the newest first.
    private static let most = 200

    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let items = try TrashStore(db: visit.db).list(
            for: visit.viewer, in: space, limit: most)
        let texts = try texts(of: items, visit)
        return try visit.page(
            TrashPage(
                lines: try items.map { try TrashPage.Line($0, texts[$0.item.id], visit) },
                showsAll: visit.viewer.moderates(space)))
    }

    /// What was written, of what has no title of its own: one statement for each kind.
    private static func texts(
        of items: [TrashedItem], _ visit: Visit
    ) throws -> [Item.ID: String] {
        let parts = items.map(\.item).filter { $0.parent != nil }
        return try Dictionary(grouping: parts, by: \.kind).reduce(into: [:]) { texts, part in
            let found = try visit.site.kinds[part.key]?.bodies(part.value.map(\.id), visit.db)
            texts.merge(found ?? [:]) { first, _ in first }
        }
    }
}
