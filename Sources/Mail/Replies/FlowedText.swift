/// Lines that were wrapped on the way, joined again (RFC 3676).
enum FlowedText {
    /// - Parameter isClosed: the blank at the end of a wrapped line is not a letter (DelSp).
    static func joined(_ lines: [Substring], isClosed: Bool) -> [String] {
        var joined: [String] = []
        var isOpen = false
        var openDepth = 0
        for line in lines {
            let quotes = line.prefix { $0 == ">" }
            var content = line.dropFirst(quotes.count)
            if content.first == " " { content = content.dropFirst() }
            let isSignature = content == "-- "
            if isOpen, quotes.count == openDepth, !isSignature, let last = joined.popLast() {
                joined.append(last + content)
            } else {
                joined.append(quotes.isEmpty ? String(content) : quotes + " " + content)
            }
            isOpen = content.last == " " && !isSignature
            openDepth = quotes.count
            if isOpen, isClosed { joined[joined.count - 1].removeLast() }
        }
        return joined
    }
}
