import Community
import Content
import Markup

/// All that Templates/forum/themes.mustache may print.
struct ThemesPage: Page {
    static let template = "forum/themes"

    let space: Space
    let rows: [ThemeLine]

    static let fields: [Field<Self>] = [
        .text("forumAddress") { ForumPaths.forum(in: $0.space) },
        .text("newAddress") { ForumPaths.newTheme(in: $0.space) },
        .list("rows", ThemeLine.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
    ]
}
