import Community
import HTTP

/// The name and the colour of a theme as they were typed.
struct ThemeForm: Sendable {
    var name = ""
    /// Nil where there are none.
    var colour: ThemeColour?

    init(_ kind: ThemeKind) { colour = kind.hasColours ? .usual : nil }

    init(_ fields: FormFields, _ kind: ThemeKind) {
        self.init(kind)
        name = (fields.first("name") ?? "").oneLine
        if kind.hasColours, let typed = fields.first("colour").flatMap(ThemeColour.init) {
            colour = typed
        }
    }

    init(_ theme: ItemTheme) { (name, colour) = (theme.name, theme.colour) }
}
