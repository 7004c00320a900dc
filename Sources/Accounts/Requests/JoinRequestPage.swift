import Community
import Content
import Markup

/// The form of whoever asks to come in.
struct JoinRequestPage: Page {
    static let template = "accounts/join-request"

    let space: Space
    let form: JoinRequestForm
    let isSent: Bool

    static let fields: [Field<Self>] = [
        .text("action") { SpacePaths.joining(in: $0.space) },
        .text("spaceName") { $0.space.name }, .flag("sent") { $0.isSent },
        .text("signIn") { AccountPaths.signIn() + "?next=" + SpacePaths.joining(in: $0.space) },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("name", FormField.self) { $0.form.errors.field("name", $0.form.name) },
        .record("email", FormField.self) { $0.form.errors.field("email", $0.form.email) },
        .record("why", FormField.self) { $0.form.errors.field("why", $0.form.why) },
    ]
}
