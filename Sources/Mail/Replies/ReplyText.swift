/// What is new in a person's answer: without the message that it answers and without their
/// signature, both of which mail programs add in their own ways.
///
/// What is not surely quoted is kept. Who writes below or between the lines that they quote loses
/// nothing: all of it is kept then, the quoted lines with their ">".
package struct ReplyText: Equatable, Sendable {
    /// At most `longest` bytes; "" if nothing is left.
    package let text: String
    /// Whether they answered between the lines, so that quoted lines were kept.
    package let isInterleaved: Bool
    /// Whether it was longer.
    package let isCut: Bool

    package static let longest = 100_000
    static let mostLines = 5_000

    package var isEmpty: Bool { text.isEmpty }

    /// - Parameter message: its plain text is read; if it has none, its HTML.
    package init(_ message: IncomingMessage) {
        let isHTML = message.text.trimmed.isEmpty
        self.init(lines: isHTML ? Self.lines(html: message.html) : Self.lines(message))
    }

    private init(lines all: [ReplyLine]) {
        let lines = Array(all.prefix(Self.mostLines))
        let body = ReplyCut.withoutOriginal(lines)
        let answers = ReplyCut.isInterleaved(body)
        let own = answers ? ReplyCut.withoutQuotedFeet(body) : ReplyCut.beforeQuotation(body)
        let kept = ReplySignature.removed(from: own)
        let whole = kept.map(\.text).joined(separator: "\n").trimmedLines
        text = String(decoding: Array(whole.utf8.prefix(Self.longest)), as: UTF8.self)
        isInterleaved = answers
        isCut = all.count > lines.count || whole.utf8.count > Self.longest
    }

    private static func lines(_ message: IncomingMessage) -> [ReplyLine] {
        let part = message.parts.first { $0.isInlineText && $0.type == "text/plain" }
        let isFlowed = part?.parameters["format"]?.lowercased() == "flowed"
        let isClosed = part?.parameters["delsp"]?.lowercased() == "yes"
        let lines = message.text.split(separator: "\n", omittingEmptySubsequences: false)
        return (isFlowed ? FlowedText.joined(lines, isClosed: isClosed) : lines.map(String.init))
            .map { ReplyLine(text: $0) }
    }

    private static func lines(html: String) -> [ReplyLine] {
        HTMLText(html).lines.map { line in
            let quote = String(repeating: ">", count: line.depth)
            let space = quote.isEmpty || line.text.isEmpty ? "" : " "
            return ReplyLine(text: quote + space + line.text, mark: line.mark)
        }
    }
}

extension String {
    /// Without empty lines before and after, and blanks at the ends of lines.
    fileprivate var trimmedLines: String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map(\.withoutEnd)
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
