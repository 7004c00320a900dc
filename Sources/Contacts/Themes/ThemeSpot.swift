import Content
import Markup

/// A theme by its name and its colour.
struct ThemeSpot: Rendered {
    let theme: ItemTheme

    init(_ theme: ItemTheme) { self.theme = theme }

    static let fields: [Field<Self>] = [
        .text("name") { $0.theme.name }, .optionalText("colour") { $0.theme.colour?.rawValue },
    ]
}
