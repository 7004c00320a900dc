import Markup

/// What is wrong with a form: one sentence for each field, in the order of the page.
struct FormFaults: Sendable, Equatable {
    struct Fault: Rendered, Equatable {
        let id: String
        let message: String

        static let fields: [Field<Self>] = [
            .text("id") { $0.id }, .text("message") { $0.message },
        ]
    }

    private(set) var all: [Fault] = []

    var isEmpty: Bool { all.isEmpty }

    mutating func add(_ id: String, _ message: String) {
        all.append(Fault(id: id, message: message))
    }

    subscript(id: String) -> String? { all.first { $0.id == id }?.message }

    func field(_ id: String, _ value: String) -> FormField {
        FormField(id: id, value: value, error: self[id])
    }
}
