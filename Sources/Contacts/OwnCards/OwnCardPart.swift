import Community
import Markup

/// A part of a card in words, with its field.
struct OwnCardPart: Rendered {
    let word: String
    let field: FormField

    static let fields: [Field<Self>] = [
        .text("word") { $0.word }, .record("partField", FormField.self) { $0.field },
    ]
}
