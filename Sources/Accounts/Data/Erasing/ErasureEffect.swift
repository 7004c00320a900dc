import Content
import Markup

/// One sentence of what erasing an account does, and what it is about.
struct ErasureEffect: Rendered {
    let sentence: String
    let categories: String

    static let fields: [Field<Self>] = [
        .text("sentence") { $0.sentence }, .text("categories") { $0.categories },
    ]
}
