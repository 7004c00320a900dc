import Community
import Content
import Markup

/// A theme to open a topic in.
struct ThemeRow: Rendered {
    let theme: Theme
    let space: Space

    init(_ theme: Theme, in space: Space) {
        self.theme = theme
        self.space = space
    }

    static let fields: [Field<Self>] = [
        .text("word") { $0.theme.name },
        .optionalText("summary") { $0.theme.summary.isEmpty ? nil : $0.theme.summary },
        .text("colour") { $0.theme.colour.rawValue },
        .text("address") { ForumPaths.newTopic($0.theme.id, in: $0.space) },
    ]
}
