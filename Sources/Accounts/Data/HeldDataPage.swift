import Community
import Content
import Markup

/// What is held of the viewer; the forms to take it along and to go.
struct HeldDataPage: Page {
    static let template = "accounts/data"

    let tabs: [PageLink]
    /// For the browser that keeps passwords.
    let username: String
    let held: [HeldCategory]
    /// The categories of which nothing is held.
    let nothing: [String]
    let effects: [ErasureEffect]
    /// Why the account cannot be erased yet.
    let obstacles: [String]
    let package: PackageOffer
    let erasure: FormErrors

    static let fields: [Field<Self>] = [
        .list("tabs", PageLink.self) { $0.tabs },
        .text("username") { $0.username },
        .list("held", HeldCategory.self) { $0.held },
        .flag("hasNothing") { !$0.nothing.isEmpty },
        .text("nothing") { $0.nothing.joined(separator: ", ") },
        .list("effects", ErasureEffect.self) { $0.effects },
        .flag("isFree") { $0.obstacles.isEmpty },
        .list("obstacles", Obstacle.self) { $0.obstacles.map { Obstacle(sentence: $0) } },
        .record("package", PackageOffer.self) { $0.package },
        .record("erasing", PasswordForm.self) {
            PasswordForm(id: "password-erasure", action: AccountPaths.account(), $0.erasure)
        },
    ]

    struct Obstacle: Rendered {
        let sentence: String

        static let fields: [Field<Self>] = [.text("sentence") { $0.sentence }]
    }

    /// The form that asks for the password.
    struct PasswordForm: Rendered {
        let id: String
        let action: String
        let errors: FormErrors

        init(id: String, action: String, _ errors: FormErrors) {
            (self.id, self.action, self.errors) = (id, action, errors)
        }

        static let fields: [Field<Self>] = [
            .text("action") { $0.action },
            .flag("hasErrors") { !$0.errors.isEmpty },
            .list("errors", FormErrors.Fault.self) { $0.errors.all },
            .record("password", FormField.self) { $0.errors.field($0.id, "") },
        ]
    }
}
