import Community
import HTTP
import Markup

/// What concerns me, newest first, from all my spaces.
enum NoticePages {
    static func index(_ visit: Visit) throws -> Response {
        let person = try visit.person
        let before = KeysetPlace(visit.request.head.query.first("before"))
        let found = try NoticeStore(db: visit.db).page(
            of: person, before: before, limit: NoticeGroups.mostNotices + 1)
        let groups = NoticeGroups(found)
        let address = AccountPaths.notices()
        return try visit.page(
            NoticesPage(
                lines: groups.all.map { NoticeLine($0, visit) },
                pages: KeysetPages(
                    first: before == nil ? nil : address,
                    next: groups.next.map { "\(address)?before=\($0.text)" }),
                hasUnread: groups.all.contains { $0.unread > 0 }, shownAt: visit.shownAt))
    }

    /// Opening the one line that stands for many: all of them are read.
    static func open(_ visit: Visit) throws -> Response {
        let (person, now) = (try visit.person, visit.now)
        let thing = visit.request.head.query.first("thing").flatMap { Item.ID(segment: $0) }
        guard let thing,
            let address = try NoticeStore(db: visit.db).address(of: thing, for: person)
        else { return .redirect(to: AccountPaths.notices()) }
        visit.site.deferredWrites.add {
            try NoticeStore(db: $0).markRead(about: thing, of: person, at: now)
        }
        return .redirect(to: address)
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
