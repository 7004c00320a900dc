/// Tells the lines of a Markdown text that its writer quoted from those that are their own.
final class MarkdownQuotations: MarkdownEvents {
    private let source: [UInt8]
    private let lines: [Range<Int>]
    private var isQuoted: [Bool]
    private var isOwn: [Bool]
    private var depth = 0

    init(_ source: String) {
        let bytes = LineEnds.plain(Array(source.utf8))
        var lines: [Range<Int>] = []
        var start = 0
        while start <= bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            lines.append(start..<end)
            start = end + 1
        }
        (self.source, self.lines) = (bytes, lines)
        isQuoted = Array(repeating: false, count: lines.count)
        isOwn = isQuoted
    }

    func enter(_ block: MarkdownBlock) -> Bool {
        if case .quote = block { depth += 1 }
        return true
    }

    func leave(_ block: MarkdownBlock) -> Bool {
        if case .quote = block { depth -= 1 }
        return true
    }

    func enter(_ span: MarkdownSpan) -> Bool { true }
    func leave(_ span: MarkdownSpan) -> Bool { true }

    func text(_ kind: MarkdownText, _ piece: MarkdownPiece) -> Bool {
        guard let place = piece.place, !piece.bytes.isEmpty else { return true }
        if depth > 0 { isQuoted[line(of: place)] = true } else { isOwn[line(of: place)] = true }
        return true
    }

    /// The lines that are no quotation. One of `>` alone, or of a rule or fence behind it, has no
    /// text, and is one nevertheless.
    var own: String {
        let kept = lines.indices.filter { index in
            let start = source[lines[index]].first { $0 != 0x20 && $0 != 0x09 }
            return !isQuoted[index] && (isOwn[index] || start != UInt8(ascii: ">"))
        }
        return kept.map { String(decoding: source[lines[$0]], as: UTF8.self) }
            .joined(separator: "\n")
    }

    private func line(of place: Int) -> Int {
        var (low, high) = (0, lines.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if lines[middle].lowerBound <= place { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
