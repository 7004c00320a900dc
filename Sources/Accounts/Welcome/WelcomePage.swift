import Community
import Content
import Markup

/// Where an invitation leads: a name and a password, or one's account, or no.
struct WelcomePage: Page {
    static let template = "accounts/welcome"

    let action: String
    let invitation: Invitation
    let host: String?
    let role: String
    /// Whom this browser belongs to, if that is somebody else.
    let signedInAs: String?
    let name: String
    let errors: FormErrors

    static let fields: [Field<Self>] = [
        .text("action") { $0.action }, .text("email") { $0.invitation.email },
        .text("spaceName") { $0.invitation.spaceName },
        .optionalText("host") { $0.host }, .text("role") { $0.role },
        .optionalText("somebodyElse") { $0.signedInAs },
        .text("signIn") { _ in
            AccountPaths.signIn() + "?next=" + AccountPaths.invitations()
        },
        .text("signOut") { _ in AccountPaths.signOut() },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("name", FormField.self) { $0.errors.field("name", $0.name) },
        .record("password", FormField.self) { $0.errors.field("password", "") },
    ]
}
