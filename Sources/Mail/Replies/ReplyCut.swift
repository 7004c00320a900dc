/// Where in an answer the message that it answers stands.
enum ReplyCut {
    /// Up to where the mail program put the whole message that is answered, unmarked, below a
    /// heading of its own.
    static func withoutOriginal(_ lines: [ReplyLine]) -> [ReplyLine] {
        let start = lines.indices.first { at in
            lines[at].mark == .original || Attribution.isSeparator(lines[at].text)
                || Attribution.isHeader(lines[at...].prefix(12).map(\.text))
        }
        guard var end = start else { return lines }
        // The line that was drawn above it.
        while end > 0, lines[end - 1].isBlank || Attribution.isRule(lines[end - 1].text) {
            end -= 1
        }
        return Array(lines[..<end])
    }

    /// Whether there is something of their own after what they quote.
    static func isInterleaved(_ lines: [ReplyLine]) -> Bool {
        guard let first = lines.firstIndex(where: \.isQuoted) else { return false }
        let after = ReplySignature.removed(from: Array(lines[first...]))
        return after.contains { !$0.isQuoted && !$0.isBlank && !Attribution.isWhole($0.text) }
    }

    /// Without what stands below a quoted line "-- ": the foot of a mail is its reader's own, with
    /// links that act in their name.
    static func withoutQuotedFeet(_ lines: [ReplyLine]) -> [ReplyLine] {
        var isFoot = false
        return lines.filter { line in
            if line.isQuoted {
                isFoot = isFoot || line.quoted == "--"
            } else if !line.isBlank {
                isFoot = false
            }
            return !isFoot
        }
    }

    /// Up to the quotation, without the line that says whose it is.
    static func beforeQuotation(_ lines: [ReplyLine]) -> [ReplyLine] {
        let quotation = lines.firstIndex(where: \.isQuoted) ?? lines.endIndex
        let end = attribution(before: quotation, in: lines) ?? quotation
        return Array(lines[..<end])
    }

    /// Where the lines begin that say who wrote what follows. Without a quotation marked as one
    /// they must be plain.
    private static func attribution(before quotation: Int, in lines: [ReplyLine]) -> Int? {
        let marked = lines[..<quotation].firstIndex { $0.mark == .attribution }
        if let marked { return marked }
        guard quotation < lines.endIndex else { return announcement(in: lines) }
        guard let last = lines[..<quotation].lastIndex(where: { !$0.isBlank }) else { return nil }
        let starts = paragraph(to: last, in: lines).reversed()
        return starts.first { Attribution.isAnchored(joined(lines[$0...last])) }
            ?? starts.first { Attribution.isWhole(joined(lines[$0...last])) }
    }

    /// Where a plain one begins, after which the rest is taken for the message that is answered.
    private static func announcement(in lines: [ReplyLine]) -> Int? {
        for last in lines.indices where lines[last].text.trimmed.hasSuffix(":") {
            let start = paragraph(to: last, in: lines).reversed().first {
                Attribution.isPlain(joined(lines[$0...last]))
            }
            if let start { return start }
        }
        return nil
    }

    private static let mostWrapped = 4

    /// The lines that may have been one with the last.
    private static func paragraph(to last: Int, in lines: [ReplyLine]) -> ClosedRange<Int> {
        var start = last
        while start > 0, last - start < mostWrapped - 1, !lines[start - 1].isBlank { start -= 1 }
        return start...last
    }

    private static func joined(_ lines: ArraySlice<ReplyLine>) -> String {
        lines.map(\.text).joined(separator: " ")
    }
}
