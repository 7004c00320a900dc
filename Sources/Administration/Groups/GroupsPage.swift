import Community
import Content
import Markup

/// The groups of a space, and the form of a new one.
struct GroupsPage: Page {
    static let template = "administration/groups"

    struct Row: Rendered {
        let name: String
        let address: String
        let members: String

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("address") { $0.address },
            .text("members") { $0.members },
        ]
    }

    let tabs: [PageLink]
    let action: String
    let typed: String
    let errors: FormErrors
    let rows: [Row]

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .text("action") { $0.action },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("name", FormField.self) { $0.errors.field("name", $0.typed) },
        .list("groups", Row.self) { $0.rows },
        .flag("none") { $0.rows.isEmpty },
    ]
}
