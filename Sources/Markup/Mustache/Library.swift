/// Parsed templates by name, and the rule by which one names another.
struct Library: Sendable {
    private var templates: [String: [Node]] = [:]
    /// Whether what is missing is empty, as the Mustache specification has it, or an error.
    let isLenient: Bool

    init(isLenient: Bool = false) {
        self.isLenient = isLenient
    }

    mutating func add(_ name: String, source: String) throws(TemplateError) {
        templates[name] = try Parser.parse(source, name: name)
    }

    func nodes(of name: String) -> [Node]? { templates[name] }

    /// The template that `name` means inside `template`: one beside it first, then a full path.
    func find(_ name: String, from template: String) -> String? {
        if let slash = template.lastIndex(of: "/") {
            let beside = template[...slash] + name
            if templates[String(beside)] != nil { return String(beside) }
        }
        return templates[name] == nil ? nil : name
    }
}
