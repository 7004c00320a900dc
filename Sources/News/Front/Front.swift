import Community
import Content
import HTTP

/// The home page of a space.
enum Front {
    static func show(_ visit: Visit) throws -> Response {
        let space = try visit.space
        return try visit.rememberedPage(by: "before", "after") { try page($0, space) }
    }

    private static func page(_ visit: Visit, _ space: Space) throws -> FrontPage {
        let turn = KeysetTurn(visit.request.head.query)
        let asked = NewsQuery(turn: turn, size: space[NewsSettings.perPage])
        let part = try NewsListStore(db: visit.db).page(asked, for: visit.viewer, in: space)
        return FrontPage(
            space: space, rows: try NewsRow.rows(part.rows, visit),
            pages: KeysetPages(part, at: HomePath.home(in: space)) { $0.place },
            toRead: try titles(visit, space),
            categories: try CategoryStore(db: visit.db).all(in: space),
            cards: turn == .first ? try visit.homeCards() : [],
            mayWrite: visit.viewer.moderates(space), isSignedIn: visit.viewer.isSignedIn)
    }

    private static func titles(_ visit: Visit, _ space: Space) throws -> [NewsTitle] {
        guard let person = visit.viewer.person else { return [] }
        return try ReadingStore(db: visit.db).titlesWaiting(for: person, in: space)
    }
}
