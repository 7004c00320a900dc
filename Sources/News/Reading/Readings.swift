import Community
import Content
import HTTP

/// "J'ai lu": what members confirm, and who has.
enum Readings {
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let person = try visit.person
        let news = try NewsStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(news.asksReading && news.isAsked && news.stage == .published)
        try ReadingStore(db: visit.db).confirm(id, by: person, at: visit.now)
        return visit.redirect(
            to: visit.back(or: NewsPaths.item(id, in: space)), notice: "news.reading.thanks")
    }

    static func show(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let news = try NewsStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(visit.viewer.maySeeReaders(of: news))
        guard news.asksReading else { throw Problem.notFound }
        return try visit.page(ReadingPage(news, visit))
    }
}
