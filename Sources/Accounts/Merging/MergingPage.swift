import Community
import Content
import Markup

/// Asks for the other account of whoever has two.
struct MergingPage: Page {
    static let template = "accounts/merging"

    let tabs: AccountTabs
    let me: Person
    let email: String
    let errors: FormErrors
    let isSent: Bool

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .text("name") { $0.me.name }, .text("current") { $0.me.email },
        .text("action") { _ in MergingPaths.merging() },
        .text("mailAction") { _ in MergingPaths.mail() },
        .text("outbox") { _ in DemonstrationOutbox.path() },
        .flag("sent") { $0.isSent },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("email", FormField.self) { $0.errors.field("email", $0.email) },
        .record("password", FormField.self) { $0.errors.field("password", "") },
        .record("mailed", FormField.self) { $0.errors.field("mailed", $0.email) },
    ]
}
