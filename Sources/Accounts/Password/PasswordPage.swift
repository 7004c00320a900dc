import Community
import Content
import Markup

/// The present password and a new one.
struct PasswordPage: Page {
    static let template = "accounts/password"

    let tabs: AccountTabs
    /// For the browser that keeps passwords.
    let username: String
    let errors: FormErrors

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .text("action") { _ in AccountPaths.password() },
        .text("username") { $0.username },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("current", FormField.self) { $0.errors.field("password", "") },
        .record("wanted", FormField.self) { $0.errors.field("password-new", "") },
        .text("forgotten") { _ in AccountPaths.forgottenPassword() },
    ]
}
