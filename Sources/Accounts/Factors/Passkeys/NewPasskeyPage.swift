import Community
import Content
import Markup

/// The form that has the browser make a passkey.
struct NewPasskeyPage: Page {
    static let template = "accounts/passkey"

    let question: PasskeyQuestion
    let name: String
    let person: Person
    let site: String
    let handle: String
    let sealedHandle: String
    let errors: FormErrors

    static let fields: [Field<Self>] = [
        .record("question", PasskeyQuestion.self) { $0.question },
        .record("called", FormField.self) { $0.errors.field("name", $0.name) },
        .text("email") { $0.person.email }, .text("person") { $0.person.name },
        .text("partyName") { $0.site },
        .text("handle") { $0.handle }, .text("sealedHandle") { $0.sealedHandle },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .text("back") { _ in FactorPaths.security() },
    ]
}
