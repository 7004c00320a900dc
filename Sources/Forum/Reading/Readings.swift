import Community
import Content
import HTTP

/// Marking everything as read that the page showed, and how one likes to read.
enum Readings {
    static func create(_ visit: Visit) throws -> Response {
        let (space, _) = (try visit.space, try visit.person)
        try visit.require(visit.viewer.belongs(to: space))
        let act = try visit.markAllRead(of: forum.name)
        return visit.redirect(
            to: ForumPaths.forum(in: space), notice: "forum.read.all",
            undo: act.map { ForumPaths.undoing(in: space) + "?act=" + $0 })
    }

    /// Takes one such act back.
    static func undo(_ visit: Visit) throws -> Response {
        let (space, _) = (try visit.space, try visit.person)
        try visit.require(visit.viewer.belongs(to: space))
        try visit.unmarkRead(visit.request.head.query.first("act"))
        return visit.redirect(to: ForumPaths.forum(in: space), notice: "forum.read.undone")
    }

    /// Answers one under the other, or each under what it answers; kept for every topic.
    static func setView(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let fields = visit.request.fields
        try ReadingStore(db: visit.db).setNested(
            fields.first("view") == "nested", for: visit.person)
        guard let id = fields.first("topic").flatMap(Item.ID.init(segment:)) else {
            return visit.redirect(to: ForumPaths.forum(in: space))
        }
        let page = fields.first("page").flatMap { Int($0) } ?? 1
        return visit.redirect(to: PostPlace.page(page, of: id, in: space))
    }
}
