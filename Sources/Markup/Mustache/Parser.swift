/// Builds the tree of a template from its source.
struct Parser {
    private let source: [UInt8]
    private let items: [Layout.Item]
    private let tags: [Tag]
    private var position = 0

    /// Parses a template. `name` is what errors are reported under.
    static func parse(_ source: String, name: String) throws(TemplateError) -> [Node] {
        let layout = Layout(try Scanner(template: name, source: Array(source.utf8)))
        var parser = Parser(Array(source.utf8), layout)
        return parser.nodes()
    }

    private init(_ source: [UInt8], _ layout: Layout) {
        self.source = source
        items = layout.items
        tags = layout.tags
    }

    /// The nodes up to the closing tag of what is open, or the end.
    private mutating func nodes() -> [Node] {
        var nodes: [Node] = []
        while position < items.count {
            let item = items[position]
            position += 1
            switch item {
            case .line: nodes.append(.line)
            case .text(let text): nodes.append(.text(Array(source[text])))
            case .tag(let index):
                if tags[index].kind == .close { return nodes }
                if let node = node(of: tags[index]) { nodes.append(node) }
            }
        }
        return nodes
    }

    private mutating func node(of tag: Tag) -> Node? {
        switch tag.kind {
        case .variable: return .print(tag.name, raw: false, line: tag.line)
        case .raw: return .print(tag.name, raw: true, line: tag.line)
        case .section, .inverted:
            let inverted = tag.kind == .inverted
            return .section(tag.name, inverted: inverted, nodes(), line: tag.line)
        case .partial: return .partial(tag.name, indent: tag.indent, line: tag.line)
        case .parent:
            let blocks = nodes().compactMap { node in
                if case .block(let block) = node { block } else { nil }
            }
            return .parent(tag.name, indent: tag.indent, blocks, line: tag.line)
        case .block: return .block(block(of: tag))
        case .close, .comment, .delimiters: return nil
        }
    }

    /// An argument loses the indentation that it was written with; a place takes that of its
    /// default content, or else of its tag.
    private mutating func block(of tag: Tag) -> Block {
        let content = nodes()
        let isLine = content.leadsWithLine
        let own = isLine ? content.firstIndent : nil
        if tag.isArgument {
            return Block(
                name: tag.name, nodes: content.removing(indent: own ?? []), indent: [],
                startsLine: false)
        }
        return Block(
            name: tag.name, nodes: content, indent: own ?? tag.indent ?? [],
            startsLine: tag.indent != nil)
    }
}
