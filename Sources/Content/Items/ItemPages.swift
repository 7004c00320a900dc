import Community
import HTTP

/// The short address of any item leads to its own page.
enum ItemPages {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let item = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
        return visit.redirect(to: visit.site.address(of: id, kind: item.kind, in: try visit.space))
    }
}
