import Community
import Content
import Markup

/// All that Templates/links/form.mustache may print.
struct LinkFormPage: Page {
    static let template = "links/form"

    let space: Space
    let viewer: Viewer
    let link: WebLink?
    let form: LinkForm
    let themes: [ItemTheme]
    let errors: FormErrors
    let words: Localization
    /// Whether other sites may be asked for the title of a page.
    let mayLookUp: Bool
    /// Whether a moderator reads it first, unless it is out.
    let waits: Bool
    var version: FormVersion?
    /// The link that has the address already, if the viewer sees it.
    var double: PageLink?
    /// What a look at the page has brought.
    var lookup: String?

    static let fields: [Field<Self>] = [
        .text("heading") { $0.words($0.heading) }, .flag("isEdit") { $0.link != nil },
        .text("linksAddress") { LinksPaths.links(in: $0.space) },
        .text("formAddress") { page in
            page.link.map { LinksPaths.link($0.id, in: page.space) }
                ?? LinksPaths.links(in: page.space)
        },
        .optionalText("lookupAddress") { page in
            guard page.mayLookUp else { return nil }
            return page.link.map { LinksPaths.lookupOf($0.id, in: page.space) }
                ?? LinksPaths.lookup(in: page.space)
        },
        .text("draftKey") { "links-\($0.link?.id.description ?? "new")-\($0.space.id)" },
        .optionalText("cancelAddress") { page in
            page.link.map { LinksPaths.link($0.id, in: page.space) }
        },
        .optionalRecord("since", FormVersion.self) { $0.version },
        .flag("waits") { $0.waits && $0.link?.item.isPublished != true },
        .flag("mayOpen") { $0.space.isPublic && $0.viewer.moderates($0.space) },
        .flag("forEveryone") { $0.form.isForEveryone },
        .record("addressField", FormField.self) { $0.errors.field("address", $0.form.address) },
        .record("titleField", FormField.self) { $0.errors.field("title", $0.form.title) },
        .record("descriptionField", FormField.self) {
            $0.errors.field("description", $0.form.description)
        },
        .list("themes", FormOption.self) { page in
            page.themes.map {
                FormOption(
                    value: $0.id.description, word: $0.name,
                    isChosen: page.form.themes.contains($0.id.description))
            }
        },
        .flag("hasThemes") { !$0.themes.isEmpty },
        .optionalText("themeError") { $0.errors["theme"] },
        .optionalRecord("double", PageLink.self) { $0.double },
        .optionalText("lookup") { $0.lookup },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]

    private var heading: String {
        if link != nil { return "links.edit" }
        return waits ? "links.suggest" : "links.add"
    }
}
