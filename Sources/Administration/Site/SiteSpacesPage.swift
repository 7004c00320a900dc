import Community
import Content
import Markup

/// The spaces of the site and the form of a new one.
struct SiteSpacesPage: Page {
    static let template = "administration/site"

    struct Row: Rendered {
        let name: String
        let host: String
        let slug: String
        let address: String
        let uses: [String]
        let quota: String
        let isNear: Bool

        init(_ use: SpaceUse, _ words: Localization) {
            let space = use.space
            (name, host, slug) = (space.name, space.host, space.slug)
            address = HomePath.home(in: space)
            uses = use.parts.map { SpaceUse.text($0, words) }
            quota = Quotas.path(space.id)
            isNear = use.parts.contains(where: \.isNear)
        }

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("host") { $0.host }, .text("slug") { $0.slug },
            .text("address") { $0.address }, .texts("uses") { $0.uses },
            .text("quota") { $0.quota }, .flag("near") { $0.isNear },
        ]
    }

    /// An account that was closed.
    struct Closed: Rendered {
        let name: String
        let email: String
        let address: String

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("email") { $0.email },
            .text("address") { $0.address },
        ]
    }

    let form: SiteSpaceForm
    let words: Localization
    /// What became of the invitation of whoever will administer the space just made.
    let results: [InvitationResult]
    let rows: [Row]
    let closed: [Closed]

    private func field(_ id: String, _ value: String) -> FormField {
        form.space.errors.field(id, value)
    }

    static let fields: [Field<Self>] = [
        .list("results", InvitationResult.self) { $0.results },
        .flag("hasResults") { !$0.results.isEmpty },
        .flag("hasLinks") { $0.results.contains { $0.link != nil } },
        .text("action") { _ in SiteAdministrationPaths.spaces() },
        .text("health") { _ in SiteHealth.path() },
        .text("audit") { _ in SiteAdministrationPaths.audit() },
        .text("parts") { _ in SiteAdministrationPaths.parts() },
        .text("jobs") { _ in SiteAdministrationPaths.jobs() },
        .text("texts") { _ in "/administration/texts" },
        .text("retention") { _ in Retentions.path() }, .text("register") { _ in Registers.path() },
        .text("backups") { _ in SiteAdministrationPaths.backups() },
        .text("mail") { _ in SiteAdministrationPaths.mail() },
        .list("places", Row.self) { $0.rows },
        .list("closed", Closed.self) { $0.closed },
        .flag("hasClosed") { !$0.closed.isEmpty },
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
