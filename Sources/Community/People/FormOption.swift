import Markup

/// One line of a list to choose from.
struct FormOption: Rendered {
    let value: String
    let word: String
    let isChosen: Bool

    static let fields: [Field<Self>] = [
        .text("value") { $0.value }, .text("word") { $0.word }, .flag("chosen") { $0.isChosen },
    ]
}
