import Community
import Content
import HTTP
import Storage

/// The spaces of the site and all that is set for it, for those who run it.
enum SiteSpaces {
    static func index(_ visit: Visit) throws -> Response {
        let rows = try SpaceUse.all(visit.site, visit.db).map {
            SiteSpacesPage.Row($0, visit.words)
        }
        let closed = try PersonStore(db: visit.db).disabled().map {
            SiteSpacesPage.Closed(
                name: $0.name, email: $0.email, address: SiteAdministrationPaths.closure($0.id))
        }
        return try visit.page(
            SiteSpacesPage(menu: SiteMenu.all(visit.words), rows: rows, closed: closed))
    }
}
