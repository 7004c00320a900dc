extension Binder {
    /// Adds a partial, or a parent with what replaces its blocks.
    mutating func partial(
        _ name: String, indent: [UInt8]?, _ arguments: [Block], _ scope: Scope, line: Int
    ) throws(TemplateError) {
        guard let template = library.find(name, from: scope.template) else {
            if library.isLenient { return }
            throw TemplateError(scope.template, line: line, .unknownPartial(name))
        }
        var inner = scope.indented(by: indent ?? [])
        inner.template = template
        inner.overrides = scope.overrides.adding(arguments, in: scope.template)
        if indent == nil {
            inner.indent = []
            inner.hasMargin = false
        }
        try unfold(inner, line: line)
    }

    /// Adds what replaces a block, or its default content.
    mutating func expand(_ block: Block, _ scope: Scope) throws(TemplateError) {
        guard let override = scope.overrides.named[block.name] else {
            if block.startsLine, !block.beginsWithLine {
                beginLine(scope.indented(by: block.indent))
            }
            return try bind(block.nodes, scope, line: 0)
        }
        var inner = block.startsLine ? scope.indented(by: block.indent) : scope
        inner.overrides = override.outer
        inner.template = override.template
        var nodes = override.block.nodes[...]
        if block.startsLine {
            if !override.block.beginsWithLine { beginLine(inner) }
        } else if case .line = nodes.first {
            nodes.removeFirst()
        }
        try bind(Array(nodes), inner, line: 0)
    }
}
