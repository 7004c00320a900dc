import Community
import Content
import Markup

/// Asks for the second factor of the other account.
struct MergeFactorPage: Page {
    static let template = "accounts/merging-second"

    let email: String
    let held: HeldFactors
    let question: PasskeyQuestion?
    /// What was shown already, sealed.
    let entry: String
    let error: String?

    private var errors: FormErrors {
        var errors = FormErrors()
        if let error { errors.add("code", error) }
        return errors
    }

    static let fields: [Field<Self>] = [
        .text("action") { _ in MergingPaths.second() }, .text("other") { $0.email },
        .text("entry") { $0.entry }, .text("back") { _ in MergingPaths.merging() },
        .optionalRecord("question", PasskeyQuestion.self) { $0.question },
        .flag("hasCode") { $0.held.codeSince != nil },
        .record("typed", FormField.self) { $0.errors.field("code", "") },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
