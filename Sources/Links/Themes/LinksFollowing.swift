import Community
import Content

/// What of the links can be followed: their themes.
enum LinksFollowing {
    static let themes = FollowKind(
        "links.theme", weight: FollowKind.containerWeight, touched: ThemeStore.ofLink
    ) { ids, spaces, visit in
        var links = FollowLinks(spaces)
        let own = spaces.filter { visit.viewer.reads($0) }
        try ThemeStore(db: visit.db).each(ids, in: own) { theme, space in
            links.add(theme.id, of: space) {
                PageLink(theme.name, LinksPaths.links(in: $0) + "?theme=\(theme.id)")
            }
        }
        return links
    }
}
