import Community
import Content
import Markup

/// Where one asks for a link to sign in by, and is told that it is on its way.
struct SentLinkPage: Page {
    static let template = "accounts/sent-link"

    let email: String
    let error: String?
    let isSent: Bool

    private var errors: FormErrors {
        var errors = FormErrors()
        if let error { errors.add("email", error) }
        return errors
    }

    static let fields: [Field<Self>] = [
        .text("action") { _ in SentLinks.path() },
        .record("email", FormField.self) { $0.errors.field("email", $0.email) },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .flag("sent") { $0.isSent },
        .text("signIn") { _ in AccountPaths.signIn() },
        .text("outbox") { _ in DemonstrationOutbox.path() },
    ]
}
