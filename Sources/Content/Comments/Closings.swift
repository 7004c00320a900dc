import Community
import HTTP

/// Opening the discussion of an item, and closing it: its author or a moderator.
enum Closings {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try set(id, open: true, "comment.opened", visit)
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try set(id, open: false, "comment.closed", visit)
    }

    private static func set(
        _ id: Item.ID, open: Bool, _ notice: String, _ visit: Visit
    ) throws -> Response {
        let space = try visit.space
        let items = ItemStore(db: visit.db)
        let item = try items.find(id, for: visit.viewer, in: space)
        guard visit.site.takesComments(item) else { throw Problem.notFound }
        try visit.require(visit.viewer.mayEdit(item))
        try items.setCommentsOpen(id, open)
        let address = visit.site.address(of: id, kind: item.kind, in: space)
        return visit.redirect(to: address + "#comments", notice: notice)
    }
}
