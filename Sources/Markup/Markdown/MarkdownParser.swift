internal import CMD4C

/// Reads Markdown with md4c (CommonMark 0.30), and hands on what it finds.
enum MarkdownParser {
    /// Reads a text to its end; answers `false` when the reading was stopped, or failed.
    static func parse(_ source: String, into events: any MarkdownEvents) -> Bool {
        let typed = LineEnds.plain(Array(source.utf8))
        // Version 0.4.8 of md4c looks at the byte behind the text when a link begins at its end.
        return (MarkdownMask.masked(typed) + [0]).withUnsafeBufferPointer { padded in
            let read = UnsafeBufferPointer(rebasing: padded.dropLast())
            return typed.withUnsafeBufferPointer { typed in
                var target = MarkdownTarget(events: events, read: read, typed: typed)
                return withUnsafeMutablePointer(to: &target) { parse(read, for: $0) }
            }
        }
    }

    private static func parse(
        _ source: UnsafeBufferPointer<UInt8>, for target: UnsafeMutablePointer<MarkdownTarget>
    ) -> Bool {
        let flags =
            MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH
        var parser = MD_PARSER(
            abi_version: 0, flags: UInt32(flags),
            enter_block: { MarkdownTarget.of($2).enter(MarkdownBlock($0, $1)) },
            leave_block: { MarkdownTarget.of($2).leave(MarkdownBlock($0, $1)) },
            enter_span: { MarkdownTarget.of($2).enter($0, $1) },
            leave_span: { MarkdownTarget.of($2).leave($0, $1) },
            text: { MarkdownTarget.of($3).text($0, $1, $2) },
            debug_log: nil, syntax: nil)
        return source.withMemoryRebound(to: CChar.self) { text in
            md_parse(text.baseAddress, UInt32(text.count), &parser, target) == 0
        }
    }
}
