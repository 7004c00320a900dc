import Community
import Content
import Markup

/// The present address, a new one and the password.
struct EmailPage: Page {
    static let template = "people/email"

    let tabs: [PageLink]
    let current: String
    let typed: String
    let errors: FormErrors

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .text("action") { _ in AccountPaths.email() },
        .text("current") { $0.current },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("email", FormField.self) { $0.errors.field("email", $0.typed) },
        .record("password", FormField.self) { $0.errors.field("password", "") },
    ]
}

/// Where the link sent to a new address leads: one button, since mail scanners follow links.
struct NewEmailPage: Page {
    static let template = "people/new-email"

    let action: String
    let email: String

    static let fields: [Field<Self>] = [
        .text("action") { $0.action }, .text("email") { $0.email },
    ]
}
