/// How much Markdown is accepted: a small text can ask for a page of markup, since 16 KiB of `>`
/// is worth more than 400 KiB of HTML (ASVS 5.0, 15.2.2).
package struct MarkdownLimits: Sendable, Equatable {
    /// Bytes of source.
    package var source: Int
    /// Blocks and spans inside one another.
    package var nesting: Int
    /// Bytes of HTML of the longest text; a short one has less: see `output(of:)`.
    package var output: Int

    /// Chooses the limits: bytes of source, levels of nesting, bytes of HTML.
    package init(source: Int, nesting: Int = 16, output: Int = 1 << 20) {
        self.source = source
        self.nesting = nesting
        self.output = output
    }

    /// Bytes of HTML that a source of so many bytes may give: some for any, and eight for each.
    /// Prose gives hardly more than it has, lists of addresses five times as much; an almost
    /// empty table, whose rows md4c fills up to the width of its head, hundreds of times.
    package func output(of source: Int) -> Int { min(output, (16 << 10) + 8 * source) }

    /// A post or a comment: 32 KiB.
    package static let post = MarkdownLimits(source: 32 << 10)
    /// A page of the community: 256 KiB.
    package static let page = MarkdownLimits(source: 256 << 10)
}

/// Why a Markdown text is refused. Nothing of it is rendered.
package enum MarkdownError: Error, Equatable, Sendable {
    /// More bytes of source than `limit`.
    case tooLong(limit: Int)
    /// Blocks or spans nested deeper than `limit`.
    case tooDeep(limit: Int)
    /// More than `limit` bytes of HTML, for a source of this length.
    case tooMuchOutput(limit: Int)
    /// The parser ran out of memory.
    case parser
}
