import Community
import Content
import Markup

/// Where an invitation leads: a name and a password.
struct WelcomePage: Page {
    static let template = "spaces/welcome"

    let action: String
    let email: String
    let spaceName: String
    let name: String
    let errors: FormErrors

    static let fields: [Field<Self>] = [
        .text("action") { $0.action }, .text("email") { $0.email },
        .text("spaceName") { $0.spaceName },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("name", FormField.self) { $0.errors.field("name", $0.name) },
        .record("password", FormField.self) { $0.errors.field("password", "") },
    ]
}
