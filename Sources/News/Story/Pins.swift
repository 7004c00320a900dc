import Community
import Content
import HTTP

/// What stays at the head of the front page.
enum Pins {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try change(id, visit, isPinned: true, notice: "news.pinned")
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try change(id, visit, isPinned: false, notice: "news.unpinned")
    }

    private static func change(
        _ id: Item.ID, _ visit: Visit, isPinned: Bool, notice: String
    ) throws -> Response {
        let space = try visit.space
        let store = NewsStore(db: visit.db)
        let news = try store.find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayEdit(news))
        try store.setPinned(isPinned, id)
        return visit.redirect(to: NewsPaths.item(id, in: space), notice: notice)
    }
}
