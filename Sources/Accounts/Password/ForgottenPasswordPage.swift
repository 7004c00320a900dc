import Community
import Content
import Markup

/// Where one asks for a link, and is told that it is on its way if the account exists.
struct ForgottenPasswordPage: Page {
    static let template = "people/forgotten-password"

    let email: String
    let error: String?
    let isSent: Bool

    private var errors: FormErrors {
        var errors = FormErrors()
        if let error { errors.add("email", error) }
        return errors
    }

    static let fields: [Field<Self>] = [
        .text("action") { _ in AccountPaths.forgottenPassword() },
        .record("email", FormField.self) { $0.errors.field("email", $0.email) },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .flag("sent") { $0.isSent },
        .text("signIn") { _ in AccountPaths.signIn() },
        .text("outbox") { _ in DemonstrationOutbox.path() },
    ]
}
