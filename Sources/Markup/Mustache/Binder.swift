/// Binds a template to the shapes of the records around it: resolves every name, unfolds partials
/// and parents, and joins literal text.
struct Binder {
    /// Instructions of one program, and bytes of its text.
    private static let size = 100_000
    /// Sections, partials and blocks inside one another.
    private static let depth = 200

    let library: Library
    let constants: Constants
    var program: Program
    /// The fields that have been used, by shape.
    var used: [Shape.Identity: Set<String>] = [:]

    /// The register of each shape.
    private var registers: [Shape.Identity: Int32] = [:]
    /// The region of each partial, once its binding has begun.
    private var regions: [Scope.Key: Int32] = [:]
    /// The regions being bound, which a partial that calls itself must call rather than unfold.
    private var active: Set<Scope.Key> = []
    /// Instructions before this one are closed to more text.
    private var barrier = 0
    private var level = 0

    init(_ template: String, library: Library, constants: Constants) {
        self.library = library
        self.constants = constants
        program = Program(template: template)
    }

    /// Binds a template to the context stack `shapes`, the innermost last.
    mutating func bind(_ shapes: [Shape]) throws(TemplateError) {
        let template = program.template
        guard library.nodes(of: template) != nil else {
            throw TemplateError(template, line: 0, .unknownTemplate(template))
        }
        for shape in shapes { _ = try register(of: shape, template) }
        try unfold(Scope(template: template, shapes: shapes, overrides: .none), line: 0)
        program.registers = registers.count
    }

    mutating func bind(_ nodes: [Node], _ scope: Scope, line: Int) throws(TemplateError) {
        level += 1
        let isLarge = program.ops.count > Self.size || program.literals.count > Self.size * 40
        if isLarge { throw TemplateError(scope.template, line: line, .tooLarge) }
        if level > Self.depth { throw TemplateError(scope.template, line: line, .tooDeep) }
        for node in nodes { try bind(node, scope) }
        level -= 1
    }

    private mutating func bind(_ node: Node, _ scope: Scope) throws(TemplateError) {
        switch node {
        case .line: beginLine(scope)
        case .text(let text): add(literal: text)
        case .print(let name, let raw, let line): try print(name, raw: raw, scope, line: line)
        case .section(let name, let inverted, let body, let line):
            try section(name, inverted: inverted, body, scope, line: line)
        case .partial(let name, let indent, let line):
            try partial(name, indent: indent, [], scope, line: line)
        case .parent(let name, let indent, let blocks, let line):
            try partial(name, indent: indent, blocks, scope, line: line)
        case .block(let block): try expand(block, scope)
        }
    }

    // MARK: Text

    mutating func beginLine(_ scope: Scope) {
        if scope.hasMargin { add(.margin) }
        add(literal: scope.indent)
    }

    mutating func add(literal text: [UInt8]) {
        if text.isEmpty { return }
        let start = Int32(program.literals.count)
        program.literals += text
        if program.ops.count > barrier, case .literal(let first, let count) = program.ops.last,
            first + count == start
        {
            let more = count + Int32(text.count)
            program.ops[program.ops.count - 1] = .literal(start: first, count: more)
        } else {
            add(.literal(start: start, count: Int32(text.count)))
        }
    }

    mutating func add(_ op: Program.Op) { program.ops.append(op) }

    /// Keeps text that follows from joining text that is jumped over, or called from elsewhere.
    private mutating func close() -> Int32 {
        barrier = program.ops.count
        return Int32(barrier)
    }

    // MARK: Sections

    /// Adds a body with an instruction before it that knows where the body ends.
    mutating func body(
        _ nodes: [Node], _ scope: Scope, line: Int, _ head: (Int32) -> Program.Op
    ) throws(TemplateError) {
        let index = program.ops.count
        add(head(0))
        _ = close()
        try bind(nodes, scope, line: line)
        program.ops[index] = head(close())
    }

    mutating func register(of shape: Shape, _ template: String) throws(TemplateError) -> Int32 {
        if let register = registers[shape.identity] { return register }
        var names: Set<String> = []
        for entry in shape.entries where !names.insert(entry.name).inserted {
            let name = "\(shape.name).\(entry.name)"
            throw TemplateError(template, line: 0, .repeatedField(name))
        }
        let register = Int32(registers.count)
        registers[shape.identity] = register
        return register
    }

    // MARK: Regions

    /// Adds a partial where it stands, or a call when it has been added before.
    mutating func unfold(_ scope: Scope, line: Int) throws(TemplateError) {
        let key = scope.key
        if let region = regions[key] { return add(.call(region: region)) }
        if let again = recursive(key) {
            var inner = scope
            inner.indent = []
            inner.hasMargin = true
            return try indent(inner, by: scope.indent, fresh: !again, line: line)
        }
        _ = try add(region: scope, line: line)
    }

    /// Whether `key` is being bound with another indentation; its value tells if it has a margin.
    private func recursive(_ key: Scope.Key) -> Bool? {
        let isActive = active.contains { other in
            other.template == key.template && other.shapes == key.shapes
                && other.overrides == key.overrides
        }
        return isActive ? key.hasMargin : nil
    }

    private mutating func indent(
        _ scope: Scope, by indent: [UInt8], fresh: Bool, line: Int
    ) throws(TemplateError) {
        let start = Int32(program.literals.count)
        program.literals += indent
        let call = { (region: Int32) in
            Program.Op.indented(
                region: region, start: start, count: Int32(indent.count), fresh: fresh)
        }
        if let region = regions[scope.key] { return add(call(region)) }
        // The region is added out of the way: a branch never taken leads around it.
        let index = program.ops.count
        add(.margin)
        let region = try add(region: scope, line: line)
        program.ops[index] = .skip(to: close())
        add(call(region))
    }

    private mutating func add(region scope: Scope, line: Int) throws(TemplateError) -> Int32 {
        let key = scope.key
        let region = Int32(program.regions.count)
        program.regions.append(0..<0)
        regions[key] = region
        active.insert(key)
        let start = Int(close())
        try bind(library.nodes(of: scope.template) ?? [], scope, line: line)
        program.regions[Int(region)] = start..<Int(close())
        active.remove(key)
        return region
    }
}
