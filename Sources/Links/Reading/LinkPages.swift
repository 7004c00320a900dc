import Community
import Content
import HTTP

/// A link on its own page.
enum LinkPages {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let link = try WebLinkStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        markOpened(link, visit)
        return try visit.page(LinkPage(link, visit))
    }

    private static func markOpened(_ link: WebLink, _ visit: Visit) {
        guard let person = visit.viewer.person, link.item.isPublished else { return }
        let (id, now) = (link.id, visit.now)
        visit.site.deferredWrites.add { try OpenedStore(db: $0).mark(id, by: person, at: now) }
    }
}
