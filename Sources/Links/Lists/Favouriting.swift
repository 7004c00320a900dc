import Community
import Content
import HTTP

/// The list of the links that have my star.
enum Favouriting {
    private static let size = 50

    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let person = try visit.person
        let here = FavouriteKind.links.all(in: space)
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
}
