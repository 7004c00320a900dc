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
        let reader = try FrontReader(visit, space)
        let cards = turn == .first ? try visit.homeCards() : []
        let part = try rows(turn, reader, visit, space)
        return FrontPage(
            space: space, rows: part.rows,
            pages: KeysetPages(part, at: HomePath.home(in: space)) { $0.line.place },
            toRead: try reader?.titles() ?? [],
            categories: try visit.rememberForAll("news.categories", in: space) {
                try CategoryStore(db: visit.db).all(in: space)
            },
            cards: cards, firstSteps: turn == .first ? try visit.firstSteps() : nil,
            mayWrite: visit.viewer.moderates(space), isSignedIn: visit.viewer.isSignedIn,
            welcome: turn == .first ? try visit.homeText() : nil,
            relayed: turn == .first ? try RelayedSection.of(NewsItem.kind, visit) : nil,
            greeting: turn == .first ? try Greeting(visit, space) : nil)
    }

    private static func rows(
        _ turn: KeysetTurn, _ reader: FrontReader?, _ visit: Visit, _ space: Space
    ) throws -> KeysetPage<NewsRow> {
        let size = space[NewsSettings.perPage]
        if turn == .first, let held = try reader?.rows(size: size) { return held }
        let asked = NewsQuery(turn: turn, size: size)
        return try NewsListStore(db: visit.db).page(asked, for: visit.viewer, in: space)
            .map { try NewsRow.rows($0, visit) }
    }
}
