import Community
import Content
import Markup

/// The form of a new space.
struct NewSpacePage: Page {
    static let template = "administration/new-space"

    let form: SiteSpaceForm
    let words: Localization
    /// What became of the invitation of whoever will administer the space just made.
    let results: [InvitationResult]
    /// What the viewer made for themselves.
    let made: Space?
    let runsSite: Bool
    let writes: Bool

    private func field(_ id: String, _ value: String) -> FormField {
        form.space.errors.field(id, value)
    }

    static let fields: [Field<Self>] = [
        .list("results", InvitationResult.self) { $0.results },
        .flag("hasResults") { !$0.results.isEmpty },
        .flag("hasLinks") { $0.results.contains { $0.link != nil } },
        .flag("writes") { $0.writes },
        .optionalText("home") { $0.made.map { HomePath.home(in: $0) } },
        .text("madeName") { $0.made?.name ?? "" },
        .flag("runsSite") { $0.runsSite },
        .text("site") { _ in SiteAdministrationPaths.spaces() },
        .text("action") { _ in SiteAdministrationPaths.spaces() },
        .flag("hasErrors") { !$0.form.space.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.space.errors.all },
        .record("name", FormField.self) { $0.field("name", $0.form.space.name) },
        .record("slug", FormField.self) { $0.field("slug", $0.form.space.slug) },
        .record("host", FormField.self) { $0.field("host", $0.form.space.host) },
        .list("zones", FormOption.self) { $0.form.space.zoneOptions($0.words) },
        .record("person", FormField.self) { $0.field("person", $0.form.person) },
        .record("email", FormField.self) { $0.field("email", $0.form.email) },
    ]
}
