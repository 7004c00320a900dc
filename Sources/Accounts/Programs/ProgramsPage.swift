import Community
import Content
import Markup

/// The passwords of one's programs, the form for another, and how to set a program up.
struct ProgramsPage: Page {
    static let template = "accounts/programs"

    let tabs: AccountTabs
    let rows: [ProgramRow]
    let form: ProgramForm
    let options: [FormOption]
    let guide: ProgramGuide

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .text("action") { _ in AccountPaths.programs() },
        .flag("hasPrograms") { !$0.rows.isEmpty },
        .list("programs", ProgramRow.self) { $0.rows },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("called", FormField.self) { $0.form.errors.field("name", $0.form.name) },
        .flag("hasReaches") { $0.options.count > 1 },
        .list("reaches", FormOption.self) { $0.options },
        .record("guide", ProgramGuide.self) { $0.guide },
    ]
}
