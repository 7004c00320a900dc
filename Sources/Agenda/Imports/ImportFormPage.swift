import Community
import Markup

/// All that Templates/agenda/import-form.mustache may print.
struct ImportFormPage: Page {
    static let template = "agenda/import-form"

    let space: Space
    let errors: FormErrors

    static let fields: [Field<Self>] = [
        .text("agendaAddress") { AgendaPaths.agenda(in: $0.space) },
        .text("formAddress") { ImportPaths.all(in: $0.space) },
        .optionalText("fileError") { $0.errors["files"] },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
