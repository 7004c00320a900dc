import Community
import Content
import Markup

/// All that Templates/library/form.mustache may print.
struct DocumentFormPage: Page {
    static let template = "library/form"

    let space: Space
    let document: Document?
    let form: DocumentForm
    let choices: DocumentChoices
    let errors: FormErrors
    let words: Localization
    /// Nil for what is edited: its files are its versions.
    var files: AttachmentField?
    var version: FormVersion?
    /// Of a moderator, who may publish at once.
    var checklist: Checklist?
    /// What has the same file already: it may be meant.
    var double: PageLink?

    static let fields: [Field<Self>] = [
        .text("heading") { $0.heading }, .flag("isEdit") { $0.document != nil },
        .text("libraryAddress") { LibraryPaths.library(in: $0.space) },
        .text("themesAddress") { LibraryPaths.themes(in: $0.space) },
        .text("formAddress") { page in
            page.document.map { LibraryPaths.document($0.id, in: page.space) }
                ?? LibraryPaths.library(in: page.space)
        },
        .text("draftKey") { "library-\($0.document?.id.description ?? "new")-\($0.space.id)" },
        .optionalText("cancelAddress") { page in
            page.document.map { LibraryPaths.document($0.id, in: page.space) }
        },
        .text("previewAddress") { SpacePaths.preview(in: $0.space) },
        .optionalRecord("since", FormVersion.self) { $0.version },
        .flag("moderates") { $0.choices.keepers != nil },
        .record("titleField", FormField.self) { $0.errors.field("title", $0.form.title) },
        .record("descriptionField", FormField.self) {
            $0.errors.field("description", $0.form.description)
        },
        .record("publisherField", FormField.self) {
            $0.errors.field("publisher", $0.form.publisher)
        },
        .record("addressField", FormField.self) {
            $0.errors.field("source_address", $0.form.sourceAddress)
        },
        .record("dayField", FormField.self) {
            $0.errors.day("dated_on", $0.form.datedOn, $0.words)
        },
        .record("keywordsField", FormField.self) { $0.errors.field("keywords", $0.form.keywords) },
        .list("languages", FormOption.self) { $0.languages },
        .list("owners", FormOption.self) { $0.choices.owners($0.form) },
        .list("themes", DocumentChoices.ThemeChoice.self) { $0.choices.themes($0.form) },
        .flag("hasThemes") { !$0.choices.themes.isEmpty },
        .optionalText("themesError") { $0.errors["themes"] },
        .optionalRecord("files", AttachmentField.self) { $0.files },
        .optionalText("filesError") { $0.errors["files"] },
        .optionalRecord("checklist", Checklist.self) { $0.checklist },
        .optionalRecord("double", PageLink.self) { $0.double },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]

    private var heading: String {
        if document != nil { return words("library.edit") }
        return words(choices.keepers == nil ? "library.propose" : "library.add")
    }

    private var languages: [FormOption] {
        DocumentCheck.languages.map {
            FormOption(
                value: $0, word: words("library.language.\($0)"), isChosen: form.language == $0)
        }
    }
}
