import Community
import HTTP

/// What members do not see: drafts, scheduled and expired items.
enum Drafts {
    static func show(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let asked = visit.request.head.query.first("state").flatMap(NewsItem.Stage.init)
        let stage = asked == .published ? .draft : asked ?? .draft
        var query = NewsQuery(stage: stage, pinsFirst: false)
        query.turn = NewsQuery.Turn(visit.request.head.query)
        let part = try NewsListStore(db: visit.db).page(query, for: visit.viewer, in: space)
        let address = NewsPaths.drafts(in: space)
        return try visit.page(
            DraftsPage(
                space: space, stage: stage, rows: try NewsRow.rows(part.rows, visit),
                pager: NewsPager(part, from: address, "state=\(stage.rawValue)&"),
                words: visit.words))
    }
}

/// All that Templates/news/drafts.mustache may print.
struct DraftsPage: Page {
    static let template = "news/drafts"

    let space: Space
    let stage: NewsItem.Stage
    let rows: [NewsRow]
    let pager: NewsPager?
    let words: Words

    static let fields: [Field<Self>] = [
        .text("newsAddress") { HomePath.home(in: $0.space) },
        .text("newAddress") { NewsPaths.new(in: $0.space) },
        .list("tabs", NewsLink.self) { page in
            [NewsItem.Stage.draft, .scheduled, .expired].map { stage in
                NewsLink(
                    page.words("news.tab.\(stage.rawValue)"),
                    "\(NewsPaths.drafts(in: page.space))?state=\(stage.rawValue)",
                    isCurrent: stage == page.stage)
            }
        },
        .list("items", NewsRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .text("emptyText") { $0.words("news.empty.\($0.stage.rawValue)") },
        .optionalRecord("pager", NewsPager.self) { $0.pager },
    ]
}
