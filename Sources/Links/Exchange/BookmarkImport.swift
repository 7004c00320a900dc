import Community
import Content

/// The bookmarks of browsers, which moderators bring in: folders become themes.
enum BookmarkImport {
    static let kind = ImportKind(
        "bookmarks", at: "/links/imports", home: LinksPaths.links, texts: "links.import.",
        fates: [.trashed], piece: 100,
        readings: [
            .file(
                ["html", "htm"], types: ["text/html"], bytes: 20_000_000, read: FiledBookmark.all)
        ],
        plan: { try BookmarkPlan($0, $1).plan }, tell: tell)

    static let samples = kind.samples(
        "favoris.html",
        """
        <!DOCTYPE NETSCAPE-Bookmark-file-1>
        <TITLE>Favoris</TITLE><H1>Favoris</H1>
        <DL><p><DT><A HREF="https://institut.example/">Institut</A></DL><p>
        """)

    private static func tell(_ outcome: ImportOutcome, _ context: ImportContext) throws {
        let links = try KnownLinkStore(db: context.db).out(outcome.fresh)
        let themes = try KnownLinkStore(db: context.db).themes(of: links.map(\.id))
        let fresh = links.map { link in
            ImportNews.Thing(
                link.item, address: LinksPaths.link(link.id, in: context.space),
                touching: (themes[link.id] ?? []).map {
                    ThemeKind.links.target($0.id)
                })
        }
        try ImportNews(
            of: "links", at: LinksPaths.links(in: context.space), counted: "links.theme.size",
            context
        ).publish(fresh: fresh, changed: [])
    }
}

extension ImportFate {
    /// A link that has the address lies in the trash.
    static let trashed = ImportFate("trashed")
}
