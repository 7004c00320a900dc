import Community
import Content
import Markup

/// Where one signs in; it carries along what an interrupted form held.
struct SignInPage: Page {
    static let template = "accounts/sign-in"

    /// An account of the demonstration, entered by one button.
    struct Account: Rendered {
        let name: String
        let email: String
        let role: String

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("address") { $0.email }, .text("role") { $0.role },
        ]
    }

    /// Why one is here.
    let lead: String
    /// Where one enters, if that may be told.
    let door: SignInDoor?
    let email: String
    let error: String?
    /// Where to go afterwards.
    let next: String
    /// A packed `KeptForm`.
    let kept: String
    /// The form that was interrupted because the session had ended.
    let held: KeptForm?
    /// Whether somebody else's text waits here for them.
    var isCarrying = false
    let question: PasskeyQuestion
    /// Whether one may have a link by mail instead.
    let offersLink: Bool
    let isDemonstration: Bool
    var accounts: [Account] = []

    private var errors: FormErrors {
        var errors = FormErrors()
        if let error { errors.add("email", error) }
        return errors
    }

    static let fields: [Field<Self>] = [
        .record("question", PasskeyQuestion.self) { $0.question },
        .text("lead") { $0.lead }, .optionalRecord("door", SignInDoor.self) { $0.door },
        .text("action") { _ in AccountPaths.signIn() },
        .record("email", FormField.self) { FormField(id: "email", value: $0.email, error: nil) },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .text("next") { $0.next },
        .text("kept") { $0.kept },
        .optionalRecord("held", KeptForm.self) { $0.held },
        .flag("interrupted") { $0.held != nil }, .flag("carrying") { $0.isCarrying },
        .optionalText("sentLink") { $0.offersLink ? Path("/sign-in/link")() : nil },
        .text("forgottenPassword") { _ in AccountPaths.forgottenPassword() },
        .flag("hasAccounts") { $0.isDemonstration && !$0.accounts.isEmpty },
        .list("accounts", Account.self) { $0.accounts },
        .text("demonstrationPassword") { $0.isDemonstration ? Demonstration.password : "" },
        .text("outbox") { _ in DemonstrationOutbox.path() },
    ]
}
