package import Markup

/// What is wrong with a form: one sentence for each field, in the order of the page.
package struct FormErrors: Sendable, Equatable {
    package struct Fault: Rendered, Equatable {
        package let id: String
        package let message: String

        package static let fields: [Field<Self>] = [
            .text("id") { $0.id }, .text("message") { $0.message },
        ]
    }

    package private(set) var all: [Fault] = []

    package init() {}

    package var isEmpty: Bool { all.isEmpty }

    package mutating func add(_ id: String, _ message: String) {
        all.append(Fault(id: id, message: message))
    }

    package subscript(id: String) -> String? { all.first { $0.id == id }?.message }

    package func field(_ id: String, _ value: String) -> FormField {
        FormField(id: id, value: value, error: self[id])
    }

    /// That of a day, with its weekday and month in words.
    package func day(_ id: String, _ value: String, _ words: Localization) -> FormField {
        FormField(
            id: id, value: value, error: self[id], spelled: DateText.spelled(value, words))
    }
}
