import Content
import Markup

/// A theme to narrow the list to.
struct ThemePick: Rendered {
    let theme: ItemTheme
    let address: String
    let isCurrent: Bool

    static let fields: [Field<Self>] = [
        .text("word") { $0.theme.name }, .optionalText("colour") { $0.theme.colour?.rawValue },
        .text("address") { $0.address }, .flag("current") { $0.isCurrent },
    ]
}
