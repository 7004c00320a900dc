import Community
import Content

/// What of the forum can be followed beside its topics.
enum ForumFollowing {
    static let themes = FollowKind(
        "forum.theme", weight: FollowKind.containerWeight, touched: ThemeStore.ofTopic
    ) {
        ids, spaces, visit in
        var links = FollowLinks(spaces)
        try ThemeStore(db: visit.db).each(ids, for: visit.viewer, in: spaces) { theme, space in
            links.add(theme.id, of: space) {
                PageLink(theme.name, ForumPaths.theme(theme.id, in: $0))
            }
        }
        return links
    }

    static let tags = FollowKind(
        "forum.tag", weight: FollowKind.traitWeight, touched: TagStore.ofTopic
    ) {
        ids, spaces, visit in
        var links = FollowLinks(spaces)
        let own = spaces.filter { visit.viewer.belongs(to: $0) }
        try TagStore(db: visit.db).each(ids, for: visit.viewer, in: own) { tag, space in
            links.add(tag.id, of: space) { PageLink(tag.name, ForumPaths.tag(tag.id, in: $0)) }
        }
        return links
    }
}
