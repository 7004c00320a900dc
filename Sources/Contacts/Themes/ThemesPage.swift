import Community
import Markup

/// All that Templates/contacts/themes.mustache may print.
struct ThemesPage: Page {
    static let template = "contacts/themes"

    let space: Space
    let rows: [ThemeRow]
    let typed: ThemeForm
    let errors: FormErrors
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("contactsAddress") { ContactsPaths.contacts(in: $0.space) },
        .text("themesAddress") { ContactsPaths.themes(in: $0.space) },
        .list("rows", ThemeRow.self) { $0.rows }, .flag("isEmpty") { $0.rows.isEmpty },
        .record("nameField", FormField.self) { $0.errors.field("name", $0.typed.name) },
        .list("colours", FormOption.self) { $0.typed.colours($0.words) },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
