import Community
import Content
import Markup

/// Where one asks for a link, and is told that it is on its way if the account exists.
struct AskedLinkPage: Page {
    static let template = "accounts/asked-link"

    private let link: AskedLink
    private let email: String
    private let words: Localization
    var errors = FormErrors()
    var isSent = false

    init(_ link: AskedLink, email: String, _ words: Localization) {
        (self.link, self.email, self.words) = (link, email, words)
    }

    static let fields: [Field<Self>] = [
        .text("heading") { $0.words($0.link.title) }, .text("lead") { $0.words($0.link.lead) },
        .text("action") { $0.link.path() },
        .record("email", FormField.self) { $0.errors.field("email", $0.email) },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .flag("sent") { $0.isSent },
        .text("signIn") { _ in AccountPaths.signIn() },
        .text("outbox") { _ in DemonstrationOutbox.path() },
    ]
}
