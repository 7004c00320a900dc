import Community
import Content
import Markup

/// What leaving a space means, before it is done.
struct DeparturePage: Page {
    static let template = "members/departure"

    let space: String
    let action: String
    let back: String

    static let fields: [Field<Self>] = [
        .text("spaceName") { $0.space }, .text("action") { $0.action }, .text("back") { $0.back },
    ]
}
