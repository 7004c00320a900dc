import Community
import Content
import Markup

/// The buttons that move a link up or down in one of its themes, or among those without.
struct LinkPlaceTool: Rendered {
    let theme: ItemTheme.ID?
    let up: String
    let down: String

    init(theme: ItemTheme.ID?, up: String, _ down: String) {
        (self.theme, self.up, self.down) = (theme, up, down)
    }

    static let fields: [Field<Self>] = [
        .text("theme") { $0.theme?.description ?? "" },
        .text("up") { $0.up }, .text("down") { $0.down },
    ]
}
