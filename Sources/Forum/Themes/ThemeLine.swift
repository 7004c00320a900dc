import Community
import Content
import Markup

struct ThemeLine: Rendered {
    let theme: Theme
    let space: Space
    let facts: [String]
    let isFirst: Bool
    let isLast: Bool

    init(_ theme: Theme, in space: Space, _ words: Localization, isFirst: Bool, isLast: Bool) {
        self.theme = theme
        self.space = space
        self.isFirst = isFirst
        self.isLast = isLast
        facts = [
            words("forum.audience.\(theme.audience.rawValue)"),
            words("forum.opening.\(theme.opening.rawValue)"),
        ]
    }

    static let fields: [Field<Self>] = [
        .text("word") { $0.theme.name }, .text("colour") { $0.theme.colour.rawValue },
        .optionalText("summary") { $0.theme.summary.isEmpty ? nil : $0.theme.summary },
        .texts("facts") { $0.facts },
        .flag("first") { $0.isFirst }, .flag("last") { $0.isLast },
        .text("address") { ForumPaths.theme($0.theme.id, in: $0.space) },
        .text("editAddress") { ForumPaths.themeEditor($0.theme.id, in: $0.space) },
    ]
}
