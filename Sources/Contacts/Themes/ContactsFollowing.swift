import Community
import Content

/// What of the contacts can be followed beside single cards.
enum ContactsFollowing {
    static let themes = FollowKind(
        "contacts.theme", weight: FollowKind.containerWeight, touched: ThemeStore.ofContact
    ) { ids, spaces, visit in
        var links = FollowLinks(spaces)
        let own = spaces.filter { visit.viewer.reads($0) }
        try ThemeStore(db: visit.db).each(ids, in: own) { theme, space in
            links.add(theme.id, of: space) {
                PageLink(theme.name, ContactsPaths.contacts(in: $0) + "?theme=\(theme.id)")
            }
        }
        return links
    }
}
