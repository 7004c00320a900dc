package import Markup

/// One control of a form as it is shown again: what was typed, and what is wrong with it.
package struct FormField: Rendered {
    package let id: String
    package let value: String
    package let error: String?

    package init(id: String, value: String, error: String?) {
        self.id = id
        self.value = value
        self.error = error
    }

    package static let fields: [Field<Self>] = [
        .text("id") { $0.id }, .text("value") { $0.value },
        .optionalText("error") { $0.error },
    ]
}
