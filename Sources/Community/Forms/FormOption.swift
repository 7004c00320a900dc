package import Markup

/// One line of a list to choose from.
package struct FormOption: Rendered {
    package let value: String
    package let word: String
    package let isChosen: Bool

    package init(value: String, word: String, isChosen: Bool) {
        self.value = value
        self.word = word
        self.isChosen = isChosen
    }

    package static let fields: [Field<Self>] = [
        .text("value") { $0.value }, .text("word") { $0.word }, .flag("chosen") { $0.isChosen },
    ]
}
