/// Ordered name and value pairs: a query, or the text fields of a form.
package struct FormFields: Sendable, Equatable {
    /// One pair, both decoded.
    package struct Field: Sendable, Equatable {
        package var name: String
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Every pair in the order it was sent.
    package private(set) var all: [Field]

    package init(_ fields: [Field] = []) {
        all = fields
    }

    package var isEmpty: Bool { all.isEmpty }

    /// The first value of this name. Names are compared exactly.
    package func first(_ name: String) -> String? {
        all.first { $0.name == name }?.value
    }

    /// Every value of this name, in order.
    package func all(_ name: String) -> [String] {
        all.filter { $0.name == name }.map(\.value)
    }

    /// The first value of each of these names, in their order.
    package func only(_ names: [String]) -> FormFields {
        FormFields(names.compactMap { name in all.first { $0.name == name } })
    }

    /// Whether the name occurs more than once (OWASP ASVS 5.0.0, 15.3.7).
    package func hasDuplicates(_ name: String) -> Bool {
        all.lazy.filter { $0.name == name }.prefix(2).count > 1
    }

    /// Whether a value holds a NUL, which databases and C libraries cannot keep.
    package var holdsNul: Bool { all.contains { $0.value.utf8.contains(0) } }

    package mutating func append(_ name: String, _ value: String) {
        all.append(Field(name: name, value: value))
    }
}

extension FormFields: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { Field(name: $0.0, value: $0.1) })
    }
}
