import Markup

/// The present password and a new one.
struct PasswordPage: Page {
    static let template = "people/password"

    let words: Words
    /// For the browser that keeps passwords.
    let username: String
    let faults: FormFaults

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { AccountTab.all($0.words, at: .password) },
        .text("action") { _ in AccountPaths.password() },
        .text("username") { $0.username },
        .flag("hasErrors") { !$0.faults.isEmpty },
        .list("errors", FormFaults.Fault.self) { $0.faults.all },
        .record("current", FormField.self) { $0.faults.field("password", "") },
        .record("wanted", FormField.self) { $0.faults.field("password-new", "") },
        .text("forgotten") { _ in AccountPaths.forgottenPassword() },
    ]
}
