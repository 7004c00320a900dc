import Community
import Content

extension Viewer {
    func mayEdit(_ news: NewsItem) -> Bool { moderates(news.item.space) }

    /// Who read and who did not is nobody else's business.
    func maySeeReaders(of news: NewsItem) -> Bool { moderates(news.item.space) }
}
