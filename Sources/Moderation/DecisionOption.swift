import Community
import Content
import Markup

/// One of the decisions to choose from.
struct DecisionOption: Rendered {
    let value: String
    let word: String
    let hint: String
    let isChosen: Bool

    static let fields: [Field<Self>] = [
        .text("value") { $0.value }, .text("word") { $0.word }, .text("hint") { $0.hint },
        .flag("chosen") { $0.isChosen },
    ]
}
