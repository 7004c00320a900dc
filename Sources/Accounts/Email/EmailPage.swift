import Community
import Content
import Markup

/// The present address and a new one.
struct EmailPage: Page {
    static let template = "accounts/email"

    let tabs: AccountTabs
    let current: String
    let typed: String
    let errors: FormErrors

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .text("action") { _ in AccountPaths.email() },
        .text("current") { $0.current },
        .text("merging") { _ in MergingPaths.merging() },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("email", FormField.self) { $0.errors.field("email", $0.typed) },
    ]
}

/// Where the link sent to a new address leads: one button, since mail scanners follow links.
struct NewEmailPage: Page {
    static let template = "accounts/new-email"

    let action: String
    let email: String

    static let fields: [Field<Self>] = [
        .text("action") { $0.action }, .text("email") { $0.email },
    ]
}
