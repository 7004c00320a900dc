import Community
import Markup

/// All that Templates/themes/index.mustache may print.
struct ThemesPage: Page {
    static let template = "themes/index"

    let kind: ThemeKind
    let space: Space
    let rows: [ThemeRow]
    let typed: ThemeForm
    let errors: FormErrors
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("title") { $0.words($0.kind.title) },
        .text("lead") { $0.words($0.kind.texts + "text") },
        .text("homeAddress") { $0.kind.home(in: $0.space) },
        .text("themesAddress") { $0.kind.all(in: $0.space) },
        .text("limit") { String($0.kind.limit) },
        .list("rows", ThemeRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .record("nameField", FormField.self) { $0.errors.field("name", $0.typed.name) },
        .flag("hasColours") { $0.kind.hasColours },
        .list("colours", FormOption.self) { ThemeColour.options($0.typed.colour, $0.words) },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
