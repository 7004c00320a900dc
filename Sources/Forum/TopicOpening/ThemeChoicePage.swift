import Community
import Content
import Markup

/// All that Templates/forum/choice.mustache may print.
struct ThemeChoicePage: Page {
    static let template = "forum/choice"

    let space: Space
    let themes: [ThemeRow]
    let moderates: Bool

    static let fields: [Field<Self>] = [
        .optionalText("newThemeAddress") { page in
            page.moderates && page.themes.isEmpty ? ForumPaths.newTheme(in: page.space) : nil
        },
        .text("forumAddress") { ForumPaths.forum(in: $0.space) },
        .list("themes", ThemeRow.self) { $0.themes },
        .flag("isEmpty") { $0.themes.isEmpty },
    ]
}
