import Community
import Content
import Markup

/// One group: its name and its members by checkboxes.
struct GroupPage: Page {
    static let template = "administration/group"

    let action: String
    let groups: String
    let heading: String
    let typed: String
    let errors: FormErrors
    let candidates: [FormOption]
    let version: FormVersion

    static let fields: [Field<Self>] = [
        .text("action") { $0.action }, .text("groups") { $0.groups },
        .text("heading") { $0.heading },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("name", FormField.self) { $0.errors.field("name", $0.typed) },
        .record("since", FormVersion.self) { $0.version },
        .list("candidates", FormOption.self) { $0.candidates },
    ]
}
