import Community
import Content
import Markup

/// Where the link of a mail leads: one field for a new password.
struct NewPasswordPage: Page {
    static let template = "people/new-password"

    let action: String
    let email: String
    let error: String?

    private var errors: FormErrors {
        var errors = FormErrors()
        if let error { errors.add("password", error) }
        return errors
    }

    static let fields: [Field<Self>] = [
        .text("action") { $0.action },
        .text("email") { $0.email },
        .record("password", FormField.self) { $0.errors.field("password", "") },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
