import Community
import Content
import Markup

/// What is decided for the whole site, as a form.
struct PoliciesPage: Page {
    static let template = "administration/policies"

    let version: FormVersion
    let errors: FormErrors
    let questions: [PolicyQuestion]

    static let fields: [Field<Self>] = [
        .text("site") { _ in SiteAdministrationPaths.spaces() },
        .text("action") { _ in Policies.path() },
        .record("since", FormVersion.self) { $0.version },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .list("questions", PolicyQuestion.self) { $0.questions },
    ]
}
