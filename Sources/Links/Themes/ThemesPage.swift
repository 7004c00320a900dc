import Community
import Markup

/// All that Templates/links/themes.mustache may print.
struct ThemesPage: Page {
    static let template = "links/themes"

    let space: Space
    let rows: [ThemeRow]
    let typed: ThemeForm
    let errors: FormErrors

    static let fields: [Field<Self>] = [
        .text("linksAddress") { LinksPaths.links(in: $0.space) },
        .text("themesAddress") { LinksPaths.themes(in: $0.space) },
        .list("rows", ThemeRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .record("nameField", FormField.self) { $0.errors.field("name", $0.typed.name) },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
