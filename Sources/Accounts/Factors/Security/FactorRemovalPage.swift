import Community
import Content
import Markup

/// Asks whoever runs the site before they take the second factors of somebody away.
struct FactorRemovalPage: Page {
    static let template = "accounts/factor-removal"

    let name: String
    let email: String
    let action: String
    let hasAny: Bool

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("email") { $0.email },
        .text("action") { $0.action }, .flag("hasAny") { $0.hasAny },
    ]
}
