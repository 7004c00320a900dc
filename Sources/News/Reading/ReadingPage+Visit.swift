import Community
import Content
import HTTP

extension ReadingPage {
    /// What carries the place in each of the lists.
    private static let places = (unread: "after", read: "before")

    init(_ news: NewsItem, _ visit: Visit) throws {
        let space = try visit.space
        let tally = try ReadingStore(db: visit.db).tally(news)
        title = news.item.title
        newsAddress = HomePath.home(in: space)
        itemAddress = NewsPaths.item(news.id, in: space)
        self.tally = tally.text(visit.words)
        percent = tally.percent
        reminder = try Reminder(news, tally, visit)
        unread = try Self.unread(news, tally, visit)
        read = try Self.read(news, tally, visit)
    }

    private static func unread(
        _ news: NewsItem, _ tally: ReadingTally, _ visit: Visit
    ) throws -> ReaderList {
        let address = NewsPaths.reading(news.id, in: try visit.space)
        let place = MemberPlace(visit.request.head.query.first(places.unread))
        let page = try ReaderStore(db: visit.db, news: news)
            .waiting(after: place, isLarge: tally.isLarge)
        return ReaderList(
            count: tally.waiting.figure(visit.words), rows: try rows(page.rows, visit),
            pages: KeysetPages(
                first: place == nil ? nil : address,
                next: page.next.map { "\(address)?\(places.unread)=\($0.text)" }))
    }

    private static func read(
        _ news: NewsItem, _ tally: ReadingTally, _ visit: Visit
    ) throws -> ReaderList {
        let place = KeysetPlace(visit.request.head.query.first(places.read))
        let page = try ReaderStore(db: visit.db, news: news).confirmed(before: place)
        return ReaderList(
            count: visit.words.number(tally.confirmed), rows: try rows(page.rows, visit),
            pages: KeysetPages(
                page, at: NewsPaths.reading(news.id, in: try visit.space), isFirst: place == nil,
                field: places.read
            ) { reader in
                reader.readAt.map { KeysetPlace(at: $0, id: reader.person).text }
            })
    }

    private static func rows(_ readers: [Reader], _ visit: Visit) throws -> [ReaderRow] {
        let space = try visit.space
        return readers.map {
            ReaderRow(
                badge: PersonBadge($0.person, name: $0.name, hasPhoto: $0.hasPhoto, in: space),
                when: $0.readAt.map(visit.dates.moment))
        }
    }
}
