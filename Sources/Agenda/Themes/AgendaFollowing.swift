import Community
import Content

/// What of the agenda can be followed beside single events.
enum AgendaFollowing {
    static let themes = FollowKind(
        "agenda.theme", weight: FollowKind.containerWeight, touched: ThemeStore.ofEvent
    ) { ids, spaces, visit in
        var links = FollowLinks(spaces)
        let own = spaces.filter { visit.viewer.reads($0) }
        try ThemeStore(db: visit.db).each(ids, in: own) { theme, space in
            links.add(theme.id, of: space) {
                PageLink(theme.name, AgendaPaths.agenda(in: $0) + "?theme=\(theme.id)")
            }
        }
        return links
    }
}
