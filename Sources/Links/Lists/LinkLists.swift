import Community
import Content
import HTTP

/// The links of a space, by theme.
enum LinkLists {
    static let size = 60

    static func show(_ visit: Visit) throws -> Response {
        try visit.rememberedPage(by: "theme", "page") { try page($0) }
    }

    private static func page(_ visit: Visit) throws -> LinkListPage {
        let (space, viewer) = (try visit.space, visit.viewer)
        let query = visit.request.head.query
        let themes = try ItemThemeStore(.links, db: visit.db).all(in: space)
        let theme = themes.first { $0.id.description == query.first("theme") }
        let store = LinkListStore(db: visit.db)
        let address = LinksPaths.links(in: space)
        let narrowed = theme.map { "theme=\($0.id)&" } ?? ""
        let pages = NumberedPages(
            count: try store.count(theme?.id, for: viewer, in: space), size: size,
            asked: NumberedPages.asked(query), visit.words
        ) { "\(address)?\(narrowed)page=\($0)" }
        let links = try store.page(
            theme?.id, for: viewer, in: space, limit: pages.size, offset: pages.offset)
        return LinkListPage(
            space: space, viewer: viewer, themes: choices(themes, theme, address, visit.words),
            sections: try sections(links, at: "\(address)?\(narrowed)page=\(pages.page)", visit),
            pages: pages,
            asking: viewer.moderates(space) ? try store.countAsking(in: space) : 0,
            follow: try theme.flatMap {
                try FollowControl.of(ThemeKind.links.target($0.id), visit)
            },
            hasAny: pages.count > 0)
    }

    private static func choices(
        _ themes: [ItemTheme], _ chosen: ItemTheme?, _ address: String, _ words: Localization
    ) -> [PageLink] {
        [PageLink(words("links.theme.all"), address, isCurrent: chosen == nil)]
            + themes.map {
                PageLink($0.name, "\(address)?theme=\($0.id)", isCurrent: $0.id == chosen?.id)
            }
    }

    /// As they come: each theme once, its links below it.
    private static func sections(
        _ listed: [ListedLink], at here: String, _ visit: Visit
    ) throws -> [LinkSection] {
        let starred = try FavouriteStore(.links, db: visit.db).among(
            listed.map(\.link.id), of: visit.viewer.person)
        var sections: [(theme: ItemTheme?, rows: [LinkRow])] = []
        for one in listed {
            let isFavourite = starred.contains(one.link.id)
            let row = try LinkRow(one.link, isFavourite: isFavourite, at: here, visit)
            if let last = sections.indices.last, sections[last].theme?.id == one.theme?.id {
                sections[last].rows.append(row)
            } else {
                sections.append((one.theme, [row]))
            }
        }
        return sections.map {
            LinkSection(title: $0.theme?.name ?? visit.words("links.theme.none"), rows: $0.rows)
        }
    }
}
