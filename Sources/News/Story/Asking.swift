import Community
import Content

/// What a page says of reading: the button for those who are asked, the count for moderators.
struct Asking: Sendable {
    var mustRead = false
    var haveRead: String?
    var tally: String?
    var percent = 0
    var reminder: Reminder?

    init(_ news: NewsItem, _ visit: Visit) throws {
        guard news.asksReading else { return }
        if news.isAsked, news.stage == .published {
            mustRead = news.readAt == nil
            haveRead = news.readAt.map {
                visit.words("news.reading.done", ["when": visit.dates.moment($0)])
            }
        }
        guard visit.viewer.maySeeReaders(of: news) else { return }
        let counts = try ReadingStore(db: visit.db).tally(news)
        tally = counts.text(visit.words)
        percent = counts.percent
        reminder = try Reminder(news, counts, visit)
    }
}
