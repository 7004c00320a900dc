import Community
import Content
import Markup

/// Asks whoever is signed in to show again who they are.
struct ProofPage: Page {
    static let template = "accounts/proof"

    /// For the browser that keeps passwords.
    let username: String
    let held: HeldFactors
    let question: PasskeyQuestion?
    let next: String
    /// A packed `KeptForm`.
    let kept: String
    let errors: FormErrors

    static let fields: [Field<Self>] = [
        .text("action") { _ in Proofs.path() },
        .text("username") { $0.username },
        .text("next") { $0.next }, .text("kept") { $0.kept },
        .optionalRecord("question", PasskeyQuestion.self) { $0.question },
        .flag("isInterrupted") { !$0.kept.isEmpty },
        .flag("hasFactor") { !$0.held.isEmpty }, .flag("hasCode") { $0.held.codeSince != nil },
        .record("password", FormField.self) { $0.errors.field("password", "") },
        .record("typed", FormField.self) { $0.errors.field("code", "") },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
