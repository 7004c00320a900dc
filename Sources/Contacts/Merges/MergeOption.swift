import Markup

/// One of the values that a field may have.
struct MergeOption: Rendered {
    let value: String
    let word: String
    /// Of a picture.
    var picture: String?
    let isChosen: Bool

    static let fields: [Field<Self>] = [
        .text("value") { $0.value }, .text("word") { $0.word },
        .optionalText("picture") { $0.picture }, .flag("chosen") { $0.isChosen },
    ]
}
