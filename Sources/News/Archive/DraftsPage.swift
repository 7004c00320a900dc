import Community
import Content
import Markup

/// All that Templates/news/drafts.mustache may print.
struct DraftsPage: Page {
    static let template = "news/drafts"

    let space: Space
    let stage: NewsItem.Stage
    let rows: [NewsRow]
    let pages: KeysetPages
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("newsAddress") { HomePath.home(in: $0.space) },
        .text("newAddress") { NewsPaths.new(in: $0.space) },
        .list("tabs", PageLink.self) { page in
            [NewsItem.Stage.draft, .scheduled, .expired].map { stage in
                PageLink(
                    page.words("news.tab.\(stage.rawValue)"),
                    "\(NewsPaths.drafts(in: page.space))?state=\(stage.rawValue)",
                    isCurrent: stage == page.stage)
            }
        },
        .list("items", NewsRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .text("emptyText") { $0.words("news.empty.\($0.stage.rawValue)") },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}
