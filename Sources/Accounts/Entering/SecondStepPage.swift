import Community
import Content
import Markup

/// Asks for the second factor; it carries along what an interrupted form held.
struct SecondStepPage: Page {
    static let template = "accounts/second-step"

    let held: HeldFactors
    let question: PasskeyQuestion?
    /// What was shown already, sealed.
    let entry: String
    let next: String
    /// A packed `KeptForm`.
    let kept: String
    let error: String?

    private var errors: FormErrors {
        var errors = FormErrors()
        if let error { errors.add("code", error) }
        return errors
    }

    static let fields: [Field<Self>] = [
        .text("action") { _ in SecondSteps.path() },
        .text("entry") { $0.entry }, .text("next") { $0.next }, .text("kept") { $0.kept },
        .optionalRecord("question", PasskeyQuestion.self) { $0.question },
        .flag("hasCode") { $0.held.codeSince != nil },
        .record("typed", FormField.self) { $0.errors.field("code", "") },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .text("signIn") { _ in AccountPaths.signIn() },
    ]
}
