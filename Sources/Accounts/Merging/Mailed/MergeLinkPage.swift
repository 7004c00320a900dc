import Community
import Content
import Markup

/// Where the link leads that was sent to the other address: one button, since mail scanners follow
/// links.
struct MergeLinkPage: Page {
    static let template = "accounts/merging-link"

    let action: String
    let kept: String
    let closed: String

    static let fields: [Field<Self>] = [
        .text("action") { $0.action }, .text("kept") { $0.kept }, .text("closed") { $0.closed },
    ]
}
