import Community
import Content
import Markup

/// All that Templates/library/themes.mustache may print.
struct ThemesPage: Page {
    static let template = "library/themes"

    let space: Space
    let rows: [ThemeLine]

    static let fields: [Field<Self>] = [
        .text("libraryAddress") { LibraryPaths.library(in: $0.space) },
        .text("newAddress") { LibraryPaths.newTheme(in: $0.space) },
        .list("rows", ThemeLine.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
    ]
}
