import Community
import Content
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
    /// The first text, which changed nothing.
    let isFirst: Bool
    let title: HTML
    let summary: HTML
    let body: HTML

    init(when: String, editor: String, from old: Wording?, to new: Wording) {
        self.when = when
        self.editor = editor
        isFirst = old == nil
        title = Self.change(old?.title ?? new.title, new.title, isFirst)
        summary = Self.change(old?.summary ?? new.summary, new.summary, isFirst)
        body = Self.change(old?.body ?? new.body, new.body, isFirst)
    }

    /// The first text is shown whole.
    private static func change(_ old: String, _ new: String, _ isFirst: Bool) -> HTML {
        let difference = WordDifference(from: old, to: new)
        guard difference.isEmpty else { return difference.html }
        return isFirst ? WordDifference.whole(new) : .empty
    }

    private var changesNothing: Bool {
        !isFirst && [title, summary, body].allSatisfy { $0 == .empty }
    }

    static let fields: [Field<Self>] = [
        .text("when") { $0.when }, .text("editor") { $0.editor },
        .flag("isFirst") { $0.isFirst }, .flag("settingsOnly") { $0.changesNothing },
        .optionalRecord("titleChange", Change.self) { Change($0.title) },
        .optionalRecord("summaryChange", Change.self) { Change($0.summary) },
        .optionalRecord("bodyChange", Change.self) { Change($0.body) },
    ]
}

/// The markup of one difference; nil when there is none.
struct Change: Rendered {
    let html: HTML

    init?(_ html: HTML) {
        guard html != .empty else { return nil }
        self.html = html
    }

    static let fields: [Field<Self>] = [.html("html") { $0.html }]
}
