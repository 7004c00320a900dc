import Community
import Content

extension Publishable {
    /// News that a space above or below may show as well.
    static let news = Publishable(
        NewsItem.kind, word: "kind.newsRelay", back: "news.picture.back",
        texts: { try NewsTextStore(db: $0).texts($1) },
        content: { item, visit in
            guard let news = try NewsStore(db: visit.db).find(item.id) else {
                throw Problem.notFound
            }
            return PublishedContent(summary: news.summary, markup: news.html)
        })
}
