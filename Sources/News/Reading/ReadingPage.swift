import Community
import Content
import Markup

/// All that Templates/news/reading.mustache may print.
struct ReadingPage: Page {
    static let template = "news/reading"

    let title: String
    let newsAddress: String
    let itemAddress: String
    let tally: String
    let percent: Int
    let reminder: Reminder?
    let unread: ReaderList
    let read: ReaderList

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("newsAddress") { $0.newsAddress },
        .text("itemAddress") { $0.itemAddress }, .text("tally") { $0.tally },
        .number("percent") { $0.percent },
        .optionalRecord("reminder", Reminder.self) { $0.reminder },
        .record("unread", ReaderList.self) { $0.unread },
        .flag("hasUnread") { !$0.unread.isEmpty },
        .record("read", ReaderList.self) { $0.read }, .flag("hasRead") { !$0.read.isEmpty },
    ]
}

/// One of the two lists, page by page.
struct ReaderList: Rendered {
    let count: String
    let rows: [ReaderRow]
    let pages: KeysetPages

    /// A page in the midst of many may have nobody to show.
    var isEmpty: Bool { rows.isEmpty && pages.isOnlyOne }

    static let fields: [Field<Self>] = [
        .text("count") { $0.count }, .list("rows", ReaderRow.self) { $0.rows },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}

struct ReaderRow: Rendered {
    let badge: PersonBadge
    let when: String?

    static let fields: [Field<Self>] = [
        .record("who", PersonBadge.self) { $0.badge }, .optionalText("when") { $0.when },
    ]
}
