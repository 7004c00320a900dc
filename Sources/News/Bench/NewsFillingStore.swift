import Community
import Content
import Foundation
import Storage

/// Writes news items as the editor would, many at once.
struct NewsFillingStore {
    private let db: Database
    private let crowd: BenchCrowd
    private let items: ItemFillingStore

    init(db: Database, crowd: BenchCrowd) {
        self.db = db
        self.crowd = crowd
        items = ItemFillingStore(db: db, crowd, of: "news")
    }

    func addCategories() throws -> [NewsCategory.ID] {
        try crowd.texts.shelves.map { name in
            try db.one(
                """
                INSERT INTO news_category (space_id, name)
                VALUES (\(crowd.space.id), \(name)) RETURNING id
                """
            )
        }
    }

    /// Adds an item with all that hangs from it; its comments follow each other by `pause`.
    func add(_ news: FilledNews, every pause: TimeInterval) throws -> Item.ID {
        let (title, author) = (crowd.texts.title(news.number), crowd.person(1))
        let id = try items.item(
            NewsItem.kind, title, by: author, takesComments: true, at: news.at)
        try addNews(id, news)
        let address = "/news/\(id)"
        try items.note(
            .published, NewsItem.kind, id, title, at: address, by: author, for: .space,
            on: news.at)
        for place in 0..<news.files {
            try items.attach(to: id, place: place, by: author, on: news.at)
        }
        for number in 0..<news.reactions {
            try items.thank(id, by: crowd.person(news.number + number * 13), on: news.at)
        }
        for number in 0..<news.comments {
            try items.comment(
                on: id, title, at: address, by: crowd.person(news.number * 31 + number * 7 + 2),
                on: news.at.addingTimeInterval(Double(number + 1) * pause))
        }
        return id
    }

    private func addNews(_ id: Item.ID, _ news: FilledNews) throws {
        let text = crowd.texts.articles[news.number % crowd.texts.articles.count]
        let month = String(LocalDate(news.at, .gmt).isoDay.prefix(7))
        try db.run(
            """
            INSERT INTO news (id, space_id, category_id, stage, summary, body, body_html, brief,
                pinned, asks_reading, listed_at, month)
            VALUES (\(id), \(crowd.space.id), \(news.category), \("published"), \(text.brief),
                \(text.source), \(text.html), \(text.brief), \(news.isPinned),
                \(news.asksReading), \(news.at), \(month))
            """
        )
    }
}
