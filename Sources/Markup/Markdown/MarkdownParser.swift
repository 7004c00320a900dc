internal import CMD4C

/// Reads Markdown with md4c (CommonMark 0.30), and hands on what it finds.
enum MarkdownParser {
    private final class Target {
        let events: any MarkdownEvents
        init(_ events: any MarkdownEvents) { self.events = events }
    }

    /// Reads a text to its end; answers `false` when the reading was stopped, or failed.
    static func parse(_ source: String, into events: any MarkdownEvents) -> Bool {
        let target = Target(events)
        let flags =
            MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH
            | MD_FLAG_PERMISSIVEEMAILAUTOLINKS | MD_FLAG_PERMISSIVEURLAUTOLINKS
            | MD_FLAG_PERMISSIVEWWWAUTOLINKS
        var parser = MD_PARSER(
            abi_version: 0, flags: UInt32(flags),
            enter_block: { MarkdownParser.listener(of: $2).enter(MarkdownBlock($0, $1)) ? 0 : 1 },
            leave_block: { MarkdownParser.listener(of: $2).leave(MarkdownBlock($0, $1)) ? 0 : 1 },
            enter_span: { MarkdownParser.listener(of: $2).enter(MarkdownSpan($0, $1)) ? 0 : 1 },
            leave_span: { MarkdownParser.listener(of: $2).leave(MarkdownSpan($0, $1)) ? 0 : 1 },
            text: { kind, text, size, user in
                let bytes = UnsafeRawBufferPointer(start: text, count: Int(size))
                return bytes.withMemoryRebound(to: UInt8.self) {
                    MarkdownParser.listener(of: user).text(MarkdownText(kind), $0) ? 0 : 1
                }
            }, debug_log: nil, syntax: nil)
        var source = source
        return withExtendedLifetime(target) {
            source.withUTF8 { utf8 in
                utf8.withMemoryRebound(to: CChar.self) { text in
                    let user = Unmanaged.passUnretained(target).toOpaque()
                    return md_parse(text.baseAddress, UInt32(text.count), &parser, user) == 0
                }
            }
        }
    }

    /// Silent when md4c forgets whom it speaks to, which it does not.
    fileprivate static func listener(of user: UnsafeMutableRawPointer?) -> any MarkdownEvents {
        guard let user else { return MarkdownExcerpt(limit: 0) }
        return Unmanaged<Target>.fromOpaque(user).takeUnretainedValue().events
    }
}
