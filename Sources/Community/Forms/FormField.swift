package import Markup

/// One control of a form as it is shown again: what was typed, and what is wrong with it.
package struct FormField: Rendered {
    package let id: String
    package let value: String
    package let error: String?
    /// A day as one says it, for browsers write it as the system does.
    package let spelled: String?

    package init(id: String, value: String, error: String?, spelled: String? = nil) {
        self.id = id
        self.value = value
        self.error = error
        self.spelled = spelled
    }

    package static let fields: [Field<Self>] = [
        .text("id") { $0.id }, .text("value") { $0.value },
        .optionalText("error") { $0.error }, .optionalText("spelled") { $0.spelled },
    ]
}
