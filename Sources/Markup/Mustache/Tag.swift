/// One tag of a template, with where it stands and what it opens or closes.
struct Tag: Sendable {
    enum Kind: Sendable {
        case variable, raw, section, inverted, close, comment, partial, parent, block, delimiters
    }

    let kind: Kind
    let name: String
    /// The line of the source, from 1.
    let line: Int
    /// The row of the scanner: a line, except that a tag may span several.
    let row: Int
    /// The tag that this one closes, or that closes it.
    var match: Int?
    /// Whether the tag stands directly inside a parent, where a block is an argument.
    var isArgument = false
    /// The white space before a tag that stands alone on its line, or `nil`.
    var indent: [UInt8]?

    var opens: Bool {
        switch kind {
        case .section, .inverted, .parent, .block: true
        default: false
        }
    }
}
