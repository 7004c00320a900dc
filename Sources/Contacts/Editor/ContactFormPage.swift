import Community
import Content
import Markup

/// All that Templates/contacts/form.mustache may print.
struct ContactFormPage: Page {
    static let template = "contacts/form"

    let space: Space
    let viewer: Viewer
    let words: Localization
    let contact: Contact?
    let form: ContactForm
    let choices: ContactChoices
    let errors: FormErrors
    /// Empty lines of each kind beside those that are filled in.
    let spare: Int
    /// Ways to reach them that it has no line for, and that stay as they are.
    let further: Int
    var version: FormVersion?
    var known: [KnownCard] = []

    private var moderates: Bool { viewer.moderates(space) }

    private var heading: String {
        let kind = form.kind.rawValue
        if contact != nil { return words("contacts.edit") }
        return words(moderates ? "contacts.new.\(kind)" : "contacts.propose.\(kind)")
    }

    private var hasMandate: Bool {
        !form.mandateFrom.isEmpty || !form.mandateUntil.isEmpty
    }

    private func lines(_ kind: ChannelKind) -> [ChannelFields] {
        let filled = form.channels.filter {
            $0.kind == kind && $0.number <= ContactForm.mostChannels
        }
        let last = filled.map(\.number).max() ?? 0
        let end = min(last + spare, ContactForm.mostChannels)
        let empty = last < end ? (last + 1...end).map { ChannelForm(kind, $0) } : []
        return (filled + empty).map { ChannelFields(form: $0, errors: errors, words: words) }
    }

    static let fields: [Field<Self>] = [
        .text("heading") { $0.heading },
        .text("listAddress") { ContactsPaths.contacts(in: $0.space) },
        .text("formAddress") { page in
            page.contact.map { ContactsPaths.contact($0.id, in: page.space) }
                ?? ContactsPaths.contacts(in: page.space)
        },
        .optionalText("leaveAddress") { page in
            page.contact.map { ContactsPaths.contact($0.id, in: page.space) }
        },
        .text("draftKey") { "contacts-\($0.contact?.id.description ?? "new")-\($0.space.id)" },
        .text("previewAddress") { SpacePaths.preview(in: $0.space) },
        .flag("isEdit") { $0.contact != nil }, .flag("moderates") { $0.moderates },
        .text("kind") { $0.form.kind.rawValue },
        .flag("isPerson") { $0.form.kind == .person },
        .optionalRecord("since", FormVersion.self) { $0.version },
        .record("titleField", FormField.self) { $0.errors.field("title", $0.form.title) },
        .record("prefixField", FormField.self) { $0.errors.field("prefix", $0.form.name.prefix) },
        .record("givenField", FormField.self) { $0.errors.field("given", $0.form.name.given) },
        .record("familyField", FormField.self) { $0.errors.field("family", $0.form.name.family) },
        .text("additional") { $0.form.name.additional }, .text("suffix") { $0.form.name.suffix },
        .record("functionField", FormField.self) {
            $0.errors.field("function", $0.form.function)
        },
        .record("organisationField", FormField.self) {
            $0.errors.field("organisation", $0.form.organisation)
        },
        .text("organisationCard") { $0.form.organisationCard },
        .record("unitField", FormField.self) { $0.errors.field("unit", $0.form.unit) },
        .flag("hasMandate") { $0.hasMandate },
        .record("mandateFromField", FormField.self) {
            $0.errors.day("mandate_from", $0.form.mandateFrom, $0.words)
        },
        .record("mandateUntilField", FormField.self) {
            $0.errors.day("mandate_until", $0.form.mandateUntil, $0.words)
        },
        .list("telephones", ChannelFields.self) { $0.lines(.telephone) },
        .list("mails", ChannelFields.self) { $0.lines(.mail) },
        .list("sites", ChannelFields.self) { $0.lines(.site) },
        .list("posts", ChannelFields.self) { $0.lines(.address) },
        .optionalText("further") { page in
            page.further == 0 ? nil : page.words.count("contacts.further", page.further)
        },
        .record("noteField", FormField.self) { $0.errors.field("note", $0.form.note) },
        .list("noteSights", FormOption.self) {
            ContactChoices.sightOptions($0.form.noteSight, $0.words)
        },
        .record("birthdayField", FormField.self) {
            $0.errors.field("birthday", $0.form.birthday)
        },
        .list("birthdaySights", FormOption.self) {
            ContactChoices.sightOptions($0.form.birthdaySight, $0.words)
        },
        .list("themes", FormOption.self) { $0.choices.themeOptions($0.form) },
        .flag("hasThemes") { !$0.choices.themes.isEmpty },
        .list("departments", FormOption.self) { $0.choices.departmentOptions($0.form) },
        .flag("hasDepartments") { !$0.form.departments.isEmpty },
        .record("sourceField", FormField.self) { $0.errors.field("source", $0.form.source) },
        .list("consents", FormOption.self) {
            ContactChoices.consentOptions($0.form, $0.words)
        },
        .record("consentOnField", FormField.self) {
            $0.errors.day("consent_on", $0.form.consentOn, $0.words)
        },
        .list("keepers", FormOption.self) { $0.choices.keeperOptions($0.form) },
        .list("known", KnownCard.self) { $0.known }, .flag("hasKnown") { !$0.known.isEmpty },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
