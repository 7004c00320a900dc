import Community
import Content
import Markup

/// All that Templates/news/history.mustache may print.
struct HistoryPage: Page {
    static let template = "news/history"

    let news: NewsItem
    let space: Space
    let history: RevisionHistory

    static let fields: [Field<Self>] = [
        .text("title") { $0.news.item.title },
        .text("newsAddress") { HomePath.home(in: $0.space) },
        .text("itemAddress") { NewsPaths.item($0.news.id, in: $0.space) },
        .record("history", RevisionHistory.self) { $0.history },
    ]
}
