/// A template that stands alone with its partials, for data without a type. What is missing is
/// empty, as the Mustache specification has it.
package struct Template: Sendable {
    private let name: String
    private let library: Library

    /// Parses a template and the partials and parents that it may name.
    package init(
        source: String, name: String = "template", partials: [String: String] = [:]
    ) throws(TemplateError) {
        var library = Library(isLenient: true)
        for (partial, source) in partials { try library.add(partial, source: source) }
        try library.add(name, source: source)
        self.name = name
        self.library = library
    }

    /// Renders the template against a value.
    package func render(_ value: TemplateValue) throws(TemplateError) -> String {
        var count = 0
        let shape = Shape.derived(from: [value], &count)
        var binder = Binder(name, library: library, constants: .none)
        try binder.bind([shape])
        let program = binder.program
        return try withUnsafePointer(to: value) { (value) throws(TemplateError) in
            try Renderer.render(program, [UnsafeRawPointer(value)], [], reserving: 0).text
        }
    }
}
