import Content
import Markup

/// What somebody else saved while this form was open, next to what one typed.
struct Collision: Rendered {
    let editor: String
    let when: String
    let title: String
    let summary: String
    let body: String
    let change: HTML

    static let fields: [Field<Self>] = [
        .text("theirEditor") { $0.editor }, .text("theirTime") { $0.when },
        .text("theirTitle") { $0.title }, .text("theirSummary") { $0.summary },
        .text("theirBody") { $0.body }, .html("html") { $0.change },
    ]
}
