/// One piece of a parsed template.
indirect enum Node: Sendable {
    /// A line of the source begins here: where indentation goes.
    case line
    /// Text as it is, with no line feed but at its end.
    case text([UInt8])
    case print(String, raw: Bool, line: Int)
    case section(String, inverted: Bool, [Node], line: Int)
    /// `indent` is `nil` when the tag shares its line.
    case partial(String, indent: [UInt8]?, line: Int)
    case parent(String, indent: [UInt8]?, [Block], line: Int)
    case block(Block)
}

/// A part of a template that may be replaced from outside, or what replaces it.
final class Block: Sendable {
    let name: String
    let nodes: [Node]
    /// The white space that each line of a replacement is given.
    let indent: [UInt8]
    /// Whether the block begins its line, so that what is printed begins with `indent`.
    let startsLine: Bool

    init(name: String, nodes: [Node], indent: [UInt8], startsLine: Bool) {
        self.name = name
        self.nodes = nodes
        self.indent = indent
        self.startsLine = startsLine
    }

    /// Whether the content begins on a line of its own.
    var beginsWithLine: Bool { nodes.leadsWithLine }
}
