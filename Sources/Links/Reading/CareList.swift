import Community
import Content
import HTTP

/// The links that are dead or have moved, for the moderators.
enum CareList {
    private static let size = 25

    static func show(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let store = LinkListStore(db: visit.db)
        let address = LinksPaths.care(in: space)
        let pages = NumberedPages(
            count: try store.countAsking(in: space), size: size,
            asked: NumberedPages.asked(visit.request.head.query), visit.words
        ) { "\(address)?page=\($0)" }
        let rows = try store.asking(in: space, pages).map { try CareRow($0, at: address, visit) }
        return try visit.page(
            CarePage(
                linksAddress: LinksPaths.links(in: space), rows: rows, pages: pages))
    }
}
