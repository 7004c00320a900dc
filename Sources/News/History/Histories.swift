import Community
import Content
import HTTP

/// Every change that an item has had: for moderators.
enum Histories {
    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let news = try NewsStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.mayEdit(news))
        let history = try RevisionHistory(
            of: id, Wording(title: news.item.title, summary: news.summary, body: news.body),
            since: .init(by: news.authorName, at: news.item.createdAt),
            at: NewsPaths.history(id, in: space), visit)
        return try visit.page(HistoryPage(news: news, space: space, history: history))
    }
}
