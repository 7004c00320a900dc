import Community
import Content
import HTTP

/// A link on its own page.
enum LinkPages {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let link = try WebLinkStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        if link.item.isPublished { try visit.markOpened(link.item) }
        return try visit.page(LinkPage(link, visit))
    }
}
