import Community
import Content
import Markup

/// What a space holds, and how much it may.
struct QuotaPage: Page {
    static let template = "administration/quota"

    let space: Space
    let form: QuotaForm
    let uses: [String]
    let version: FormVersion

    static let fields: [Field<Self>] = [
        .text("site") { _ in SiteAdministrationPaths.spaces() },
        .text("name") { $0.space.name }, .text("action") { Quotas.path($0.space.id) },
        .texts("uses") { $0.uses }, .record("since", FormVersion.self) { $0.version },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("files", FormField.self) { $0.form.errors.field("files", $0.form.files) },
        .record("members", FormField.self) { $0.form.errors.field("members", $0.form.members) },
    ]
}
