import Community
import Markup

/// A piece of our own markup: a tag, or the text between two of them.
enum MarkupRun: Equatable {
    /// Kept as it is: a tag, or what stands in a link, in code or in a quotation, whose words are
    /// somebody else's.
    case markup(Substring)
    /// Words of the writer's, with their entities read.
    case words(String)

    /// Cuts what the renderer of Markdown wrote; it closes all that it opens.
    static func all(in html: HTML) -> [MarkupRun] {
        var runs: [MarkupRun] = []
        var rest = html.markup[...]
        var depth = 0
        while let first = rest.first {
            let end = first == "<" ? tagEnd(rest) : rest.firstIndex(of: "<") ?? rest.endIndex
            let run = rest[..<end]
            if first == "<" { depth += change(run) }
            runs.append(first == "<" || depth > 0 ? .markup(run) : .words(read(run)))
            rest = rest[end...]
        }
        return runs
    }

    private static func tagEnd(_ text: Substring) -> Substring.Index {
        text.firstIndex(of: ">").map { text.index(after: $0) } ?? text.endIndex
    }

    /// How much deeper a tag leads into what is left alone.
    private static func change(_ tag: Substring) -> Int {
        let isEnd = tag.hasPrefix("</")
        let name = tag.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter || $0.isNumber }
        guard ["a", "code", "pre", "blockquote"].contains(name) else { return 0 }
        return isEnd ? -1 : 1
    }

    /// The references that `Escaping` writes.
    private static func read(_ text: Substring) -> String {
        guard text.contains("&") else { return String(text) }
        var rest = text
        var read = ""
        while let start = rest.firstIndex(of: "&") {
            read += rest[..<start]
            rest = rest[start...]
            let found = references.first { rest.hasPrefix($0.written) }
            read += found?.meant ?? "&"
            rest = rest.dropFirst(found?.written.count ?? 1)
        }
        return read + rest
    }

    private static let references: [(written: String, meant: String)] = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]
}
