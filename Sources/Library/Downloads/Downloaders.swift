import Community
import Content
import HTTP

/// Who downloaded a document, for its moderators.
enum Downloaders {
    private static let size = 50

    static func index(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let document = try VettedDocumentStore(db: visit.db).find(
            id, for: visit.viewer, in: space)
        guard space[DownloadSettings.keepsNames] else { throw Problem.notFound }
        let place = KeysetPlace(visit.request.head.query.first("before"))
        let page = try KeysetPage(size: size) {
            try DownloadStore(db: visit.db).page(of: id, before: place, limit: $0)
        }
        return try visit.page(
            DownloadersPage(
                title: document.item.title, libraryAddress: LibraryPaths.library(in: space),
                documentAddress: LibraryPaths.document(id, in: space),
                rows: page.rows.map { DownloaderRow($0, visit, space) },
                pages: KeysetPages(
                    page, at: DownloadPaths.downloads(id, in: space), isFirst: place == nil
                ) { $0.place.text }))
    }
}
