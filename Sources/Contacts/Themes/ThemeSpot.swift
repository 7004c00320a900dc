import Markup

/// A theme by its name and its colour.
struct ThemeSpot: Rendered {
    let theme: ContactTheme

    init(_ theme: ContactTheme) { self.theme = theme }

    static let fields: [Field<Self>] = [
        .text("name") { $0.theme.name }, .text("colour") { $0.theme.colour },
    ]
}
