import Community
import Content
import Markup

/// Where the link of a mail leads: one button.
struct SentLinkEntryPage: Page {
    static let template = "accounts/sent-link-entry"

    let action: String
    let email: String

    static let fields: [Field<Self>] = [
        .text("action") { $0.action }, .text("email") { $0.email },
    ]
}
