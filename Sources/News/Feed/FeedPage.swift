import Community
import Content
import Markup

/// All that Templates/news/feed.mustache may print.
struct FeedPage: Page {
    static let template = "news/feed"

    let address: String?
    let used: String
    let spaces: [PageLink]
    let tabs: AccountTabs

    init(_ entry: FeedTokenStore.Entry?, _ visit: Visit) {
        let feed = entry.map { visit.site.options.address + NewsPaths.feed($0.token) }
        address = feed
        tabs = visit.accountTabs(at: "feed")
        used =
            entry?.usedAt.map {
                visit.words("feed.used", ["when": visit.dates.moment($0)])
            } ?? visit.words("feed.unused")
        let memberships = visit.viewer.memberships
        spaces =
            memberships.count < 2
            ? []
            : memberships.map { place in
                PageLink(place.space.name, "\(feed ?? "")?space=\(place.space.slug)")
            }
    }

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .text("formAddress") { _ in AccountPaths.feed() },
        .optionalText("address") { $0.address }, .text("used") { $0.used },
        .list("perSpace", PageLink.self) { $0.spaces },
        .flag("manyFeeds") { !$0.spaces.isEmpty },
    ]
}
