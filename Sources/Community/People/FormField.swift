import Markup

/// One control of a form as it is shown again: what was typed, and what is wrong with it.
struct FormField: Rendered {
    let id: String
    let value: String
    let error: String?

    static let fields: [Field<Self>] = [
        .text("id") { $0.id }, .text("value") { $0.value },
        .optionalText("error") { $0.error },
    ]
}
