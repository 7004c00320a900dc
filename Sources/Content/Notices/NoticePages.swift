import Community
import HTTP
import Markup

/// What concerns me, newest first, from all my spaces.
enum NoticePages {
    static let pageSize = 50

    static func index(_ visit: Visit) throws -> Response {
        let person = try visit.person
        let before = KeysetPlace(visit.request.head.query.first("before"))
        let page = try KeysetPage(size: pageSize) {
            try NoticeStore(db: visit.db).page(of: person, before: before, limit: $0)
        }
        return try visit.page(
            NoticesPage(
                lines: page.rows.map { NoticeLine($0, visit) },
                pages: KeysetPages(page, at: AccountPaths.notices(), isFirst: before == nil) {
                    $0.place.text
                },
                hasUnread: page.rows.contains { $0.readAt == nil }, shownAt: visit.shownAt))
    }
}

/// "Mark all as read": what there was when the page was shown.
enum NoticeReadings {
    static func create(_ visit: Visit) throws -> Response {
        try NoticeStore(db: visit.db).markAll(
            of: try visit.person, until: visit.markedUntil, at: visit.now)
        let act = KeysetPlace(at: visit.now, id: 0).text
        return visit.redirect(
            to: AccountPaths.notices(), notice: "notices.read",
            undo: AccountPaths.noticesUnread() + "?act=" + act)
    }

    /// Takes one such act back.
    static func undo(_ visit: Visit) throws -> Response {
        if let act = KeysetPlace(visit.request.head.query.first("act")) {
            try NoticeStore(db: visit.db).unmark(of: try visit.person, at: act.at)
        }
        return visit.redirect(to: AccountPaths.notices(), notice: "notices.unreadAgain")
    }
}

struct NoticesPage: Page {
    static let template = "notices/index"

    let lines: [NoticeLine]
    let pages: KeysetPages
    let hasUnread: Bool
    let shownAt: String

    static let fields: [Field<Self>] = [
        .list("lines", NoticeLine.self) { $0.lines },
        .flag("isEmpty") { $0.lines.isEmpty },
        .flag("hasUnread") { $0.hasUnread },
        .text("until") { $0.shownAt },
        .text("reading") { _ in AccountPaths.noticesRead() },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}

struct NoticeLine: Rendered {
    let title: String
    let address: String
    let who: String
    let initials: String
    let did: String
    let when: String
    let space: String
    let isUnread: Bool

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("address") { $0.address },
        .text("who") { $0.who }, .text("initials") { $0.initials },
        .text("did") { $0.did }, .text("when") { $0.when }, .text("where") { $0.space },
        .flag("unread") { $0.isUnread },
    ]
}

extension NoticeLine {
    init(_ notice: Notice, _ visit: Visit) {
        let who = visit.site.actor(notice.actorName, of: notice.reason, visit.words)
        self.init(
            title: notice.title, address: notice.address, who: who,
            initials: Person.initials(of: who),
            did: visit.words("notice.reason." + notice.reason),
            when: visit.dates.moment(notice.at), space: notice.spaceName,
            isUnread: notice.readAt == nil)
    }
}
