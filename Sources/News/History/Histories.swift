import Community
import Content
import HTTP

/// Every change that an item has had, newest first, and its first text last.
enum Histories {
    private static let size = 10

    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let news = try NewsStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayEdit(news))
        let from = visit.request.head.query.first("from").flatMap { Revision.ID(segment: $0) }
        let found = try RevisionStore(db: visit.db).page(of: id, from: from, size: size + 1)
        // On a later page the first version is only what the one before it became.
        let versions = (from == nil ? [news.wording] : []) + found.map(\.wording)
        let replaced = from == nil ? found[...] : found.dropFirst()
        var rows = zip(replaced, versions).map { revision, next in
            RevisionRow(
                when: visit.dates.moment(revision.replacedAt),
                editor: revision.editorName ?? visit.words("news.someone"),
                from: revision.wording, to: next)
        }
        let isWhole = found.count <= size
        if isWhole, let first = versions.last { rows.append(beginning(news, first, visit)) }
        let address = NewsPaths.history(id, in: space)
        let older = isWhole ? nil : found.last.map { "\(address)?from=\($0.id)" }
        return try visit.page(HistoryPage(news: news, space: space, rows: rows, older: older))
    }

    private static func beginning(
        _ news: NewsItem, _ wording: Wording, _ visit: Visit
    ) -> RevisionRow {
        RevisionRow(
            when: visit.dates.moment(news.item.createdAt),
            editor: news.authorName ?? visit.words("news.someone"), from: nil, to: wording)
    }
}

/// The words of one version.
struct Wording: Equatable, Sendable {
    let title: String
    let summary: String
    let body: String
}

extension NewsItem {
    var wording: Wording { Wording(title: item.title, summary: summary, body: body) }
}

extension Revision {
    var wording: Wording { Wording(title: title, summary: summary, body: body) }
}
