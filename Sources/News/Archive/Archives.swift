import Community
import Content
import HTTP

/// Everything that was published, by month and by category.
enum Archives {
    static func show(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let filter = try ArchiveFilter(visit)
        let shelves = try ArchiveStore(db: visit.db).shelves(for: visit.viewer, in: space)
        var query = NewsQuery(month: filter.month, category: filter.category?.id, pinsFirst: false)
        query.turn = KeysetTurn(visit.request.head.query)
        let part = try NewsListStore(db: visit.db).page(query, for: visit.viewer, in: space)
        return try visit.page(
            ArchivePage(
                rows: try NewsRow.rows(part.rows, visit),
                pages: KeysetPages(
                    part,
                    at: filter.address(
                        month: filter.month, category: filter.category?.id, in: space)
                ) { $0.place },
                heading: filter.heading(visit), shelves: shelves, filter: filter, visit: visit,
                space: space))
    }
}
