import Community
import Markup

/// All that Templates/links/favourites.mustache may print.
struct FavouritesPage: Page {
    static let template = "links/favourites"

    let linksAddress: String
    let rows: [LinkRow]
    let pages: KeysetPages

    static let fields: [Field<Self>] = [
        .text("linksAddress") { $0.linksAddress },
        .list("rows", LinkRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}
