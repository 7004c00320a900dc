import Community
import Content
import Markup

/// The settings of a space as a form.
struct SpaceSettingsPage: Page {
    static let template = "administration/settings"

    let tabs: [PageLink]
    let words: Localization
    let siteLocale: String
    let action: String
    let form: SpaceForm
    let version: FormVersion
    let space: Space
    /// What it holds of what it may, where that is limited.
    let uses: [String]
    let policies: SitePolicies
    let mayMakeSpaces: Bool
    let logoFault: String?

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .text("action") { $0.action }, .record("since", FormVersion.self) { $0.version },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("name", FormField.self) { $0.form.errors.field("name", $0.form.name) },
        .record("host", FormField.self) { $0.form.errors.field("host", $0.form.host) },
        .record("doorWords", FormField.self) {
            $0.form.errors.field("doorWords", $0.form.doorWords)
        },
        .record("contact", FormField.self) { $0.form.errors.field("contact", $0.form.contact) },
        .list("zones", FormOption.self) { $0.form.zoneOptions($0.words) },
        .list("languages", FormOption.self) {
            $0.form.languageOptions($0.words, site: $0.siteLocale)
        },
        .optionalText("languageError") { $0.form.errors["language"] },
        .list("rules", FormOption.self) {
            $0.form.factorOptions($0.words, floor: $0.policies.secondFactor)
        },
        .text("slug") { $0.form.slug },
        .text("addressAction") { SpacePaths.address(in: $0.space) },
        .flag("isPublic") { $0.form.isPublic },
        .optionalText("logo") { $0.space.logoAddress },
        .texts("uses") { $0.uses }, .flag("hasUses") { !$0.uses.isEmpty },
        .optionalText("newSpace") { $0.mayMakeSpaces ? SiteAdministrationPaths.newSpace() : nil },
        .optionalText("logoFault") { $0.logoFault },
        .text("spaceName") { $0.space.name },
        .text("logoAction") { SpacePaths.logo(in: $0.space) },
    ]
}
