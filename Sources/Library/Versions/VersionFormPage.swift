import Community
import Content
import Markup

/// All that Templates/library/new-version.mustache may print.
struct VersionFormPage: Page {
    static let template = "library/new-version"

    let space: Space
    let document: Document
    let form: VersionForm
    let errors: FormErrors
    let files: AttachmentField
    let moderates: Bool
    /// Nil for whoever may not publish at once.
    let checklist: Checklist?

    static let fields: [Field<Self>] = [
        .text("title") { $0.document.item.title },
        .text("libraryAddress") { LibraryPaths.library(in: $0.space) },
        .text("documentAddress") { LibraryPaths.document($0.document.id, in: $0.space) },
        .text("formAddress") { LibraryPaths.versions($0.document.id, in: $0.space) },
        .flag("isVetted") { $0.document.isVetted }, .flag("moderates") { $0.moderates },
        .record("noteField", FormField.self) { $0.errors.field("note", $0.form.note) },
        .flag("substantial") { $0.form.isSubstantial },
        .record("files", AttachmentField.self) { $0.files },
        .optionalText("filesError") { $0.errors["files"] },
        .optionalRecord("checklist", Checklist.self) { $0.checklist },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
