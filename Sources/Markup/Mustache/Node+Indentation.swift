extension [Node] {
    /// The white space before the first line that begins in these nodes.
    var firstIndent: [UInt8]? {
        for (index, node) in enumerated() {
            switch node {
            case .line:
                if index + 1 < count, case .text(let text) = self[index + 1] {
                    return [UInt8](text.prefix { $0 == 0x20 || $0 == 0x09 })
                }
                return []
            case .section(_, _, let nodes, _):
                if let indent = nodes.firstIndent { return indent }
            case .partial(_, let indent?, _), .parent(_, let indent?, _, _): return indent
            case .block(let block) where block.startsLine: return block.indent
            default: break
            }
        }
        return nil
    }

    /// Whether the first thing printed begins a line.
    var leadsWithLine: Bool {
        for node in self {
            switch node {
            case .line, .partial(_, .some, _), .parent(_, .some, _, _): return true
            case .block(let block): return block.startsLine
            case .section(_, _, let nodes, _): return nodes.leadsWithLine
            default: return false
            }
        }
        return false
    }

    /// The nodes with as much of `indent` removed from each line as the line begins with.
    func removing(indent: [UInt8]) -> [Node] {
        if indent.isEmpty { return self }
        var startsLine = false
        return map { node in
            defer { if case .line = node { startsLine = true } else { startsLine = false } }
            switch node {
            case .text(let text) where startsLine: return .text(text.removing(indent))
            case .section(let name, let inverted, let nodes, let line):
                return .section(
                    name, inverted: inverted, nodes.removing(indent: indent), line: line)
            case .partial(let name, let before?, let line):
                return .partial(name, indent: before.removing(indent), line: line)
            case .parent(let name, let before?, let blocks, let line):
                return .parent(name, indent: before.removing(indent), blocks, line: line)
            case .block(let block): return .block(block.removing(indent: indent))
            default: return node
            }
        }
    }
}

extension Block {
    fileprivate func removing(indent before: [UInt8]) -> Block {
        Block(
            name: name, nodes: nodes.removing(indent: before), indent: indent.removing(before),
            startsLine: startsLine)
    }
}

extension [UInt8] {
    /// The bytes without what they share with `prefix` at their start.
    fileprivate func removing(_ prefix: [UInt8]) -> [UInt8] {
        Array(dropFirst(zip(self, prefix).prefix { $0 == $1 }.count))
    }
}
