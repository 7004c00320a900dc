import Community
import Content
import HTTP
import Storage

/// The spaces of the site and all that is set for it, for those who run it.
enum SiteSpaces {
    static func index(_ visit: Visit) throws -> Response {
        let uses = try SpaceUse.all(visit.site, visit.db)
        let empty = uses.filter(\.isEmpty).map(\.space.id)
        let asked = Dictionary(
            try InvitationStore(db: visit.db).all(as: .administrator, in: empty)
                .map { ($0.space, $0) }, uniquingKeysWith: { newest, _ in newest })
        let rows = uses.map { SiteSpacesPage.Row($0, asked: asked[$0.space.id], visit) }
        let closed = try PersonStore(db: visit.db).disabled().map {
            SiteSpacesPage.Closed(
                name: $0.name, email: $0.email, address: SiteAdministrationPaths.closure($0.id))
        }
        return try visit.page(
            SiteSpacesPage(menu: SiteMenu.all(visit.words), rows: rows, closed: closed))
    }
}
