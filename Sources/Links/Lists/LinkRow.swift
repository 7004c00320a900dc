import Community
import Content
import Markup
import Web

/// A link in a list: the way to the site, and that to its own page.
struct LinkRow: Rendered {
    let link: WebLink
    let isFavourite: Bool
    let space: Space
    let health: String?
    let clicks: String?
    let canStar: Bool
    /// The list that it stands in.
    let here: String

    init(_ link: WebLink, isFavourite: Bool, at here: String, _ visit: Visit) throws {
        self.here = here
        self.link = link
        self.isFavourite = isFavourite
        space = try visit.space
        health = HealthText(visit).short(of: link)
        clicks =
            link.clicks > 0
            ? visit.words.count("links.clicks", link.clicks) : nil
        canStar = visit.viewer.belongs(to: space)
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.link.item.title },
        .text("visitAddress") { LinksPaths.visit($0.link.id, in: $0.space) },
        .text("address") { LinksPaths.link($0.link.id, in: $0.space) },
        .text("site") { $0.link.shownAddress },
        .plainText("description") { row in
            row.link.description.isEmpty ? nil : row.link.description
        },
        .optionalText("iconAddress") { row in
            row.link.icon == nil ? nil : LinksPaths.icon(row.link.id, in: row.space)
        },
        .optionalText("health") { $0.health },
        .flag("isDead") { $0.link.record.verdict == .dead },
        .optionalText("clicks") { $0.clicks },
        .optionalText("starAddress") { row in
            row.canStar ? FavouriteKind.links.star(row.link.id, in: row.space) : nil
        },
        .flag("isFavourite") { $0.isFavourite }, .text("here") { $0.here },
    ]
}
