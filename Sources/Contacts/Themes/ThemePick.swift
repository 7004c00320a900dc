import Markup

/// A theme to narrow the list to.
struct ThemePick: Rendered {
    let theme: ContactTheme
    let address: String
    let isCurrent: Bool

    static let fields: [Field<Self>] = [
        .text("word") { $0.theme.name }, .text("colour") { $0.theme.colour },
        .text("address") { $0.address }, .flag("current") { $0.isCurrent },
    ]
}
