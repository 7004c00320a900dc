import Community
import Content
import HTTP

/// The documents of a theme.
enum ThemePages {
    private static let size = 25

    static func show(_ id: Theme.ID, _ visit: Visit) throws -> Response {
        let (space, viewer) = (try visit.space, visit.viewer)
        let tree = ThemeTree(try ThemeStore(db: visit.db).all(for: viewer, in: space))
        guard let theme = tree[id] else { throw Problem.notFound }
        let query = visit.request.head.query
        let order = query.first("sort").flatMap(DocumentOrder.init) ?? .title
        let isArchive = query.first("shelf") == "archived"
        let store = DocumentListStore(db: visit.db)
        let archived = try store.archived(in: id)
        let pages = NumberedPages(
            count: isArchive ? archived : theme.documents, size: size,
            asked: NumberedPages.asked(query), visit.words
        ) { address(id, order, isArchive: isArchive, page: $0, in: space) }
        let rows = try store.page(
            of: id, archived: isArchive, order, (size, pages.offset), for: viewer, in: space)
        return try visit.page(
            ThemePage(
                space: space, viewer: viewer, theme: theme, tree: tree, order: order,
                isArchive: isArchive, archived: archived,
                rows: rows.map { try .ticked($0, visit) }, pages: pages, words: visit.words))
    }

    static func address(
        _ id: Theme.ID, _ order: DocumentOrder, isArchive: Bool, page: Int, in space: Space
    ) -> String {
        let parts = [
            order == .title ? nil : "sort=\(order.rawValue)",
            isArchive ? "shelf=archived" : nil, page == 1 ? nil : "page=\(page)",
        ].compactMap(\.self)
        let path = LibraryPaths.theme(id, in: space)
        return parts.isEmpty ? path : path + "?" + parts.joined(separator: "&")
    }
}
