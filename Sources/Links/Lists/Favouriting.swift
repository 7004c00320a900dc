import Community
import Content
import HTTP

/// The star of a link, and the list of those that have mine.
enum Favouriting {
    private static let size = 50

    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let person = try visit.person
        let here = LinksPaths.favourites(in: space)
        let place = KeysetPlace(visit.request.head.query.first("before"))
        let page = try KeysetPage(size: size) {
            try LinkListStore(db: visit.db).favourites(
                of: person, before: place, for: visit.viewer, in: space, limit: $0)
        }
        return try visit.page(
            FavouritesPage(
                linksAddress: LinksPaths.links(in: space),
                rows: try page.rows.map {
                    try LinkRow($0.link, isFavourite: true, at: here, visit)
                },
                pages: KeysetPages(
                    page, at: here, isFirst: place == nil
                ) { KeysetPlace(at: $0.addedAt, id: $0.link.id).text }))
    }

    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let link = try WebLinkStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try FavouriteStore(db: visit.db).add(link.id, of: visit.person, at: visit.now)
        return visit.redirect(
            to: visit.back(or: LinksPaths.link(id, in: space)), notice: "links.favourite.added")
    }

    /// What one does not see any more may be taken off the list all the same.
    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        if try !FavouriteStore(db: visit.db).remove(id, of: visit.person) {
            _ = try WebLinkStore(db: visit.db).find(id, for: visit.viewer, in: space)
        }
        return visit.redirect(
            to: visit.back(or: LinksPaths.favourites(in: space)),
            notice: "links.favourite.removed")
    }
}
