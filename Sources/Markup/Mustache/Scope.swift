/// What surrounds a piece of template while it is bound.
struct Scope {
    /// The name of the template that the piece is written in.
    var template: String
    /// The shapes of the context stack, the innermost last, each once: of two records of the same
    /// shape the outer one can never be reached by name.
    var shapes: [Shape]
    /// What replaces blocks.
    var overrides: Overrides
    /// What each line begins with.
    var indent: [UInt8] = []
    /// Whether lines begin with the renderer's margin too: in partials that call themselves.
    var hasMargin = false

    /// The scope inside a section that pushes a record of `shape`.
    func pushing(_ shape: Shape) -> Scope {
        var inner = self
        inner.shapes.removeAll { $0.identity == shape.identity }
        inner.shapes.append(shape)
        return inner
    }

    func indented(by more: [UInt8]) -> Scope {
        var inner = self
        inner.indent += more
        return inner
    }

    /// Two pieces bound under equal keys become the same instructions.
    struct Key: Hashable {
        let template: String
        let shapes: [Shape.Identity]
        let overrides: Overrides
        let indent: [UInt8]
        let hasMargin: Bool
    }

    var key: Key {
        Key(
            template: template, shapes: shapes.map(\.identity), overrides: overrides,
            indent: indent, hasMargin: hasMargin)
    }
}

/// The replacements in force for the blocks of a template, by name.
struct Overrides: Hashable, Sendable {
    /// A replacement, with those that are in force where it is written.
    struct Override: Sendable {
        let block: Block
        let template: String
        let outer: Overrides
    }

    private(set) var named: [String: Override] = [:]
    private var signature: [String: [ObjectIdentifier]] = [:]

    static let none = Overrides()

    /// These, then the arguments of a parent where these say nothing: the outermost wins.
    func adding(_ arguments: [Block], in template: String) -> Overrides {
        var result = self
        for block in arguments where named[block.name] == nil {
            result.named[block.name] = Override(block: block, template: template, outer: self)
            let deeper = signature.sorted { $0.key < $1.key }.flatMap(\.value)
            result.signature[block.name] = [ObjectIdentifier(block)] + deeper
        }
        return result
    }

    static func == (a: Overrides, b: Overrides) -> Bool { a.signature == b.signature }

    func hash(into hasher: inout Hasher) { hasher.combine(signature) }
}
