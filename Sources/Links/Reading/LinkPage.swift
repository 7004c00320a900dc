import Community
import Content
import Markup
import Storage

/// All that Templates/links/link.mustache may print.
struct LinkPage: Page {
    static let template = "links/link"

    let link: WebLink
    let themes: [ItemTheme]
    let space: Space
    let author: PersonBadge?
    let added: String
    let clicks: String?
    let dead: String?
    /// For moderators: what is known of the page, and why.
    let health: String?
    let cause: String?
    let question: LinkQuestionPart?
    let tools: LinkTools
    let reportAddress: String?
    let reactions: ReactionBar?

    init(_ link: WebLink, _ visit: Visit) throws {
        let (space, viewer) = (try visit.space, visit.viewer)
        let health = HealthText(visit)
        (self.link, self.space) = (link, space)
        themes = try PlaceStore(db: visit.db).themes(of: link.id)
        author = Self.author(link, visit, space)
        added = visit.dates.day(link.item.publishedAt ?? link.item.createdAt)
        clicks = link.clicks > 0 ? visit.words.count("links.clicks", link.clicks) : nil
        dead = health.short(of: link)
        self.health = viewer.mayTend(link) ? health.full(of: link) : nil
        cause = viewer.mayTend(link) ? health.cause(of: link) : nil
        question = try LinkQuestionPart(
            link, at: LinksPaths.link(link.id, in: space), visit)
        let starred = try FavouriteStore(.links, db: visit.db).among([link.id], of: viewer.person)
        tools = LinkTools(
            link: link, themes: themes, isFavourite: !starred.isEmpty, space: space,
            viewer: viewer, words: visit.words)
        let isOut = link.item.isPublished
        let mayReport = isOut && viewer.belongs(to: space) && link.item.author != viewer.person
        reportAddress = mayReport ? SpacePaths.report(link.id, in: space) : nil
        reactions = isOut ? try ReactionBar.ask(for: link.item, visit).get() : nil
    }

    private static func author(
        _ link: WebLink, _ visit: Visit, _ space: Space
    ) -> PersonBadge? {
        guard visit.viewer.knowsPeople(of: space), let name = link.authorName else { return nil }
        return PersonBadge(
            link.item.author, name: name, hasPhoto: link.authorHasPhoto, in: space)
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.link.item.title },
        .text("linksAddress") { LinksPaths.links(in: $0.space) },
        .list("themes", PageLink.self) { page in
            page.themes.map {
                PageLink($0.name, LinksPaths.links(in: page.space) + "?theme=\($0.id)")
            }
        },
        .flag("hasThemes") { !$0.themes.isEmpty },
        .flag("waits") { !$0.link.item.isPublished },
        .text("visitAddress") { LinksPaths.visit($0.link.id, in: $0.space) },
        .text("site") { $0.link.shownAddress },
        .optionalText("iconAddress") { page in
            page.link.icon == nil ? nil : LinksPaths.icon(page.link.id, in: page.space)
        },
        .plainText("description") { page in
            page.link.description.isEmpty ? nil : page.link.description
        },
        .optionalRecord("author", PersonBadge.self) { $0.author },
        .text("added") { $0.added }, .optionalText("clicks") { $0.clicks },
        .optionalText("dead") { $0.dead }, .optionalText("health") { $0.health },
        .optionalText("cause") { $0.cause },
        .optionalRecord("question", LinkQuestionPart.self) { $0.question },
        .record("tools", LinkTools.self) { $0.tools },
        .optionalText("reportAddress") { $0.reportAddress },
        .optionalRecord("reactions", ReactionBar.self) { $0.reactions },
    ]
}
