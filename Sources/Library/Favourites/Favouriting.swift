import Community
import Content
import HTTP

/// The list of the documents that have my star.
enum Favouriting {
    static let pageSize = 50

    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let person = try visit.person
        let place = KeysetPlace(visit.request.head.query.first("before"))
        let page = try KeysetPage(size: pageSize) {
            try FavouriteListStore(db: visit.db).page(
                of: person, before: place, for: visit.viewer, in: space, limit: $0)
        }
        return try visit.page(
            FavouritesPage(
                libraryAddress: LibraryPaths.library(in: space),
                rows: page.rows.map { FavouriteRow($0, visit, space) },
                pages: KeysetPages(
                    page, at: FavouriteKind.library.all(in: space), isFirst: place == nil
                ) { $0.place.text }))
    }
}
