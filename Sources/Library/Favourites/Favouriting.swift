import Community
import Content
import HTTP

/// The star of a document, and the list of those that have mine.
enum Favouriting {
    static let pageSize = 50

    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let person = try visit.person
        let place = KeysetPlace(visit.request.head.query.first("before"))
        let page = try KeysetPage(size: pageSize) {
            try FavouriteStore(db: visit.db).page(
                of: person, before: place, for: visit.viewer, in: space, limit: $0)
        }
        return try visit.page(
            FavouritesPage(
                libraryAddress: LibraryPaths.library(in: space),
                rows: page.rows.map { FavouriteRow($0, visit, space) },
                pages: KeysetPages(
                    page, at: FavouritePaths.favourites(in: space), isFirst: place == nil
                ) { $0.place.text }))
    }

    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let document = try VettedDocumentStore(db: visit.db).find(
            id, for: visit.viewer, in: space)
        try FavouriteStore(db: visit.db).add(document.id, of: visit.person, at: visit.now)
        return visit.redirect(
            to: visit.back(or: LibraryPaths.document(id, in: space)),
            notice: "library.favourite.added")
    }

    /// What one does not see any more may be taken off the list all the same.
    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        if try !FavouriteStore(db: visit.db).remove(id, of: visit.person) {
            _ = try VettedDocumentStore(db: visit.db).find(id, for: visit.viewer, in: space)
        }
        return visit.redirect(
            to: visit.back(or: FavouritePaths.favourites(in: space)),
            notice: "library.favourite.removed")
    }
}
