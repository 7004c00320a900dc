import Community
import Content
import Markup

/// All that Templates/forum/index.mustache may print.
struct TopicListPage: Page {
    static let template = "forum/index"

    let space: Space
    /// What the space calls its forum.
    let name: String
    let theme: Theme?
    let tag: Tag?
    let rows: [TopicRow]
    let themes: [Theme]
    let unread: [Theme.ID: Int]
    let shownAt: String
    let pages: KeysetPages
    let mayOpen: Bool
    let moderates: Bool
    let belongs: Bool
    let follow: FollowControl?
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("heading") { page in
            page.theme?.name ?? page.tag.map { page.words("forum.tagged", ["tag": $0.name]) }
                ?? page.name
        },
        .optionalText("summary") { page in
            page.theme.flatMap { $0.summary.isEmpty ? nil : $0.summary }
        },
        .flag("isPart") { $0.theme != nil || $0.tag != nil },
        .text("forumAddress") { ForumPaths.forum(in: $0.space) },
        .optionalText("newAddress") { page in
            page.mayOpen
                ? page.theme.map { ForumPaths.newTopic($0.id, in: page.space) }
                    ?? ForumPaths.choice(in: page.space) : nil
        },
        .list("themes", PageLink.self) { $0.links },
        .flag("hasThemes") { !$0.themes.isEmpty },
        .optionalText("newThemeAddress") { page in
            page.moderates && page.themes.isEmpty ? ForumPaths.newTheme(in: page.space) : nil
        },
        .optionalText("themesAddress") { $0.moderates ? ForumPaths.themes(in: $0.space) : nil },
        .list("topics", TopicRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .flag("isGuest") { !$0.belongs },
        .record("pages", KeysetPages.self) { $0.pages },
        .optionalText("readingAddress") { page in
            page.isWhole && !page.unread.isEmpty ? ForumPaths.reading(in: page.space) : nil
        },
        .text("until") { $0.shownAt },
        .optionalText("unreadCount") { page in
            let all = page.unread.values.reduce(0, +)
            return all > 0 ? Self.count(all, page.words) : nil
        },
        .optionalRecord("follow", FollowControl.self) { $0.follow },
        .optionalText("feedAddress") { $0.belongs ? AccountPaths.feed() : nil },
    ]

    private static func count(_ topics: Int, _ words: Localization) -> String {
        topics > NavigationItem.mostWaiting
            ? words("forum.unreadTopics.other", ["n": NavigationItem.badge(topics)])
            : words.count("forum.unreadTopics", topics)
    }

    /// What marks all as read stands where all is listed.
    private var isWhole: Bool { theme == nil && tag == nil }

    /// All themes, each with how many topics have something new.
    private var links: [PageLink] {
        let all = PageLink(
            words("forum.everything"), ForumPaths.forum(in: space),
            isCurrent: isWhole)
        return [all]
            + themes.map { one in
                PageLink(
                    one.name, ForumPaths.theme(one.id, in: space),
                    count: unread[one.id].map { NavigationItem.badge($0) },
                    isCurrent: one.id == theme?.id)
            }
    }
}
