import Community
import Content
import Markup

/// Where a link of several people leads.
struct LinkEntryPage: Page {
    static let template = "accounts/link-entry"

    let action: String
    let space: Space
    let form: LinkEntryForm
    /// The name of whoever is signed in.
    let me: String?
    let role: String
    let until: String
    let isSent: Bool

    static let fields: [Field<Self>] = [
        .text("action") { $0.action }, .text("spaceName") { $0.space.name },
        .optionalText("account") { $0.me }, .text("role") { $0.role }, .text("until") { $0.until },
        .flag("sent") { $0.isSent }, .text("typed") { $0.form.email },
        .text("signIn") { AccountPaths.signIn() + "?next=" + $0.action },
        .text("outbox") { _ in DemonstrationOutbox.path() },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("name", FormField.self) { $0.form.errors.field("name", $0.form.name) },
        .record("email", FormField.self) { $0.form.errors.field("email", $0.form.email) },
    ]
}
