import Community
import Content
import Markup

/// A link of a mail that serves no more: used, too old, or cut in two; and what to do then.
struct LinkGonePage: Page {
    static let template = "people/link-gone"

    let title: String
    let text: String
    let action: String
    let address: String

    static let fields: [Field<Self>] = [
        .text("heading") { $0.title }, .text("text") { $0.text },
        .text("actionWord") { $0.action }, .text("actionAddress") { $0.address },
    ]
}
