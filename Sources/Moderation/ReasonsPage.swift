import Community
import Content
import Markup

/// The reasons of a space, each to be changed where it stands.
struct ReasonsPage: Page {
    static let template = "moderation/reasons"

    let tabs: [PageLink]
    let rows: [ReasonRow]
    let form: ReasonForm
    let action: String

    private var new: ReasonForm { form.id == nil ? form : ReasonForm() }

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .list("rows", ReasonRow.self) { $0.rows },
        .text("action") { $0.action },
        .text("newTitle") { $0.new.title }, .optionalText("titleError") { $0.new.errors["title"] },
        .text("newText") { $0.new.text }, .optionalText("textError") { $0.new.errors["text"] },
    ]
}

extension ReasonTemplate {
    var version: FormVersion { FormVersion(of: [title, words]) }
}

struct ReasonRow: Rendered {
    let id: String
    let version: String
    let address: String
    let name: String
    let title: String
    let text: String
    let titleError: String?
    let textError: String?

    /// - Parameter form: what was typed for it, if it was refused.
    init(_ template: ReasonTemplate, _ form: ReasonForm?, in space: Space) {
        id = template.id.description
        version = template.version.text
        address = SpacePaths.reason(template.id, in: space)
        name = template.title
        title = form?.title ?? template.title
        text = form?.text ?? template.words
        titleError = form?.errors["title-\(template.id)"]
        textError = form?.errors["text-\(template.id)"]
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id }, .text("version") { $0.version },
        .text("reasonAddress") { $0.address },
        .text("reasonName") { $0.name }, .text("reasonTitle") { $0.title },
        .text("reasonText") { $0.text }, .optionalText("titleError") { $0.titleError },
        .optionalText("textError") { $0.textError },
    ]
}
