import Community
import Markup

/// All that Templates/news/history.mustache may print.
struct HistoryPage: Page {
    static let template = "news/history"

    let news: NewsItem
    let space: Space
    let rows: [RevisionRow]
    let older: String?

    static let fields: [Field<Self>] = [
        .text("title") { $0.news.item.title },
        .text("newsAddress") { HomePath.home(in: $0.space) },
        .text("itemAddress") { NewsPaths.item($0.news.id, in: $0.space) },
        .list("revisions", RevisionRow.self) { $0.rows },
        .optionalText("older") { $0.older },
    ]
}

struct RevisionRow: Rendered {
    let when: String
    let editor: String
    let isFirst: Bool
    let title: HTML
    let summary: HTML
    let body: HTML

    init(_ revision: Revision, after previous: Revision?, _ visit: Visit) {
        when = visit.dates.moment(revision.savedAt)
        editor = revision.editorName ?? visit.words("news.someone")
        isFirst = previous == nil
        title = Self.change(previous?.title ?? "", revision.title)
        summary = Self.change(previous?.summary ?? "", revision.summary)
        body = Self.change(previous?.body ?? "", revision.body)
    }

    private static func change(_ old: String, _ new: String) -> HTML {
        let difference = WordDifference(from: old, to: new)
        return difference.isEmpty ? .empty : difference.html
    }

    static let fields: [Field<Self>] = [
        .text("when") { $0.when }, .text("editor") { $0.editor },
        .flag("isFirst") { $0.isFirst }, .html("titleChange") { $0.title },
        .html("summaryChange") { $0.summary }, .html("bodyChange") { $0.body },
    ]
}
