import Community
import Content
import Markup

/// The form that asks somebody to administer a space that nobody has entered.
struct FirstAdministratorPage: Page {
    static let template = "administration/first-administrator"

    let space: Space
    let form: FirstAdministratorForm
    let results: [InvitationResult]
    /// Those who were asked.
    let asked: [InvitationRow]
    let writes: Bool

    static let fields: [Field<Self>] = [
        .text("site") { _ in SiteAdministrationPaths.spaces() },
        .text("name") { $0.space.name }, .text("slug") { $0.space.slug },
        .list("results", InvitationResult.self) { $0.results },
        .flag("hasResults") { !$0.results.isEmpty }, .flag("hasLinks") { !$0.results.isEmpty },
        .flag("writes") { $0.writes },
        .record("since", FormVersion.self) { FormVersion(of: $0.asked.map(\.version)) },
        .list("asked", InvitationRow.self) { $0.asked },
        .text("action") { FirstAdministrators.path($0.space.id) },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("person", FormField.self) { $0.form.errors.field("person", $0.form.person) },
        .record("email", FormField.self) { $0.form.errors.field("email", $0.form.email) },
    ]
}
