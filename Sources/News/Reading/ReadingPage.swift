import Community
import Content
import Markup

/// All that Templates/news/reading.mustache may print.
struct ReadingPage: Page {
    static let template = "news/reading"

    let news: NewsItem
    let space: Space
    let read: [ReaderRow]
    let unread: [ReaderRow]
    let words: Localization

    init(news: NewsItem, space: Space, rows: [ReaderRow], _ words: Localization) {
        self.news = news
        self.space = space
        self.words = words
        read = rows.filter { $0.when != nil }
        unread = rows.filter { $0.when == nil }
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.news.item.title },
        .text("newsAddress") { HomePath.home(in: $0.space) },
        .text("itemAddress") { NewsPaths.item($0.news.id, in: $0.space) },
        .text("tally") { page in
            page.words.count(
                "news.reading.tally", page.read.count,
                ["all": page.words.number(page.read.count + page.unread.count)])
        },
        .number("percent") {
            ReadingTally(asked: $0.read.count + $0.unread.count, confirmed: $0.read.count).percent
        },
        .list("read", ReaderRow.self) { $0.read }, .flag("hasRead") { !$0.read.isEmpty },
        .list("unread", ReaderRow.self) { $0.unread },
        .flag("hasUnread") { !$0.unread.isEmpty },
        .number("readCount") { $0.read.count }, .number("unreadCount") { $0.unread.count },
    ]
}

struct ReaderRow: Rendered {
    let badge: PersonBadge
    let when: String?

    static let fields: [Field<Self>] = [
        .record("who", PersonBadge.self) { $0.badge }, .optionalText("when") { $0.when },
    ]
}
