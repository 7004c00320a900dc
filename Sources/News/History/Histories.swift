import Community
import HTTP

/// Every text that an item has had, newest first, each with what it changed.
enum Histories {
    private static let size = 10

    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let news = try NewsStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayEdit(news))
        let before = visit.request.head.query.first("before").flatMap { Revision.ID(segment: $0) }
        let found = try RevisionStore(db: visit.db).page(of: id, before: before, size: size + 1)
        let rows = found.prefix(size).enumerated().map { index, revision in
            RevisionRow(
                revision, after: index + 1 < found.count ? found[index + 1] : nil, visit)
        }
        let address = NewsPaths.history(id, in: space)
        let last = found.prefix(size).last?.id
        let older = found.count > size ? last.map { "\(address)?before=\($0)" } : nil
        return try visit.page(
            HistoryPage(news: news, space: space, rows: Array(rows), older: older))
    }
}
