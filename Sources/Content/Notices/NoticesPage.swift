import Community
import Markup

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
        .text("followingAddress") { _ in AccountPaths.following() },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}

/// All that is told of one thing, in one line.
struct NoticeLine: Rendered {
    let title: String
    let address: String
    let who: String
    let initials: String
    let did: String
    let when: String
    /// Nil for the space in whose frame the page stands.
    let space: String?
    /// How many are unread, where it stands for several.
    let count: String?
    let isUnread: Bool

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("address") { $0.address },
        .text("who") { $0.who }, .text("initials") { $0.initials },
        .text("did") { $0.did }, .text("when") { $0.when }, .optionalText("where") { $0.space },
        .optionalText("count") { $0.count }, .flag("unread") { $0.isUnread },
    ]
}

extension NoticeLine {
    init(_ group: NoticeGroups.Group, _ visit: Visit) {
        let notice = group.lead(visit.site)
        let who = visit.site.actor(notice.actorName, of: notice.reason, visit.words)
        self.init(
            title: notice.title, address: group.address(notice), who: who,
            initials: Person.initials(of: who),
            did: visit.words("notice.reason." + notice.reason),
            when: visit.dates.moment(group.notices[0].at),
            space: notice.spaceName == visit.viewer.memberships.first?.space.name
                ? nil : notice.spaceName,
            count: Self.count(group, visit.words), isUnread: group.unread > 0)
    }

    private static func count(_ group: NoticeGroups.Group, _ words: Localization) -> String? {
        guard group.notices.count > 1 else { return nil }
        return group.unread > 0
            ? words.count("notices.unreadCount", group.unread)
            : words.count("notices.count", group.notices.count)
    }
}
