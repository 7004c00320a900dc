import Community
import Markup

/// A field of which two cards say different things.
struct MergeRow: Rendered {
    let field: MergeField
    let options: [MergeOption]
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("fieldName") { $0.field.rawValue },
        .text("word") { $0.words("contacts.merge.field.\($0.field.rawValue)") },
        .list("options", MergeOption.self) { $0.options },
    ]
}
