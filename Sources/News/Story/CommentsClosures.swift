import Community
import HTTP

enum CommentsClosures {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try change(id, visit, isOpen: false, notice: "news.commentsClosed")
    }

    static func destroy(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try change(id, visit, isOpen: true, notice: "news.commentsOpened")
    }

    private static func change(
        _ id: Item.ID, _ visit: Visit, isOpen: Bool, notice: String
    ) throws -> Response {
        let space = try visit.space
        let news = try NewsStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayEdit(news))
        try ItemStore(db: visit.db).setCommentsOpen(id, isOpen)
        return visit.redirect(to: NewsPaths.item(id, in: space), notice: notice)
    }
}
