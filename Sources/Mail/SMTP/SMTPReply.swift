/// What a server answers to a command (RFC 5321 4.2).
package struct SMTPReply: Equatable, Sendable, CustomStringConvertible {
    /// 200...599.
    package let code: Int
    /// The text of each line, without the code; no control bytes.
    package let lines: [String]

    package init(code: Int, lines: [String]) {
        self.code = code
        self.lines = lines
    }

    /// The code in more detail, if the server says it (RFC 2034).
    package var enhanced: EnhancedStatus? {
        (lines.first?.split(separator: " ").first).flatMap { EnhancedStatus($0) }
    }

    /// As the server said it, its lines apart by a line break.
    package var description: String {
        lines.map { $0.isEmpty ? "\(code)" : "\(code) \($0)" }.joined(separator: "\n")
    }

    /// Done, or more is awaited.
    package var isPositive: Bool { code < 400 }
    /// To be tried again later (4yz), if it is not positive.
    package var isTemporary: Bool { (400..<500).contains(code) }
}

/// Puts a reply together line by line.
struct SMTPReplyReader {
    /// Lines that are heard out, and that are kept of these.
    private static let (most, mostKept) = (200, 50)
    private var count = 0
    private var lines: [String] = []

    /// - Returns: the reply, once its last line is there.
    mutating func add(_ line: String) throws(MailServerError) -> SMTPReply? {
        let digits = line.utf8.prefix(3)
        guard count < Self.most, digits.count == 3,
            digits.allSatisfy({ (48...57).contains($0) }), let code = Int(line.prefix(3)),
            (200...599).contains(code)
        else { throw .unintelligible(reply: String(line.prefix(200))) }
        let mark = line.dropFirst(3).first
        guard mark == nil || mark == " " || mark == "-" else {
            throw .unintelligible(reply: String(line.prefix(200)))
        }
        count += 1
        if lines.count < Self.mostKept { lines.append(String(line.dropFirst(4))) }
        guard mark != "-" else { return nil }
        defer { (count, lines) = (0, []) }
        return SMTPReply(code: code, lines: lines)
    }

    /// All replies of a dialogue; what is not whole is left out.
    static func replies(in lines: [String]) throws(MailServerError) -> [SMTPReply] {
        var (reader, replies) = (SMTPReplyReader(), [SMTPReply]())
        for line in lines {
            if let reply = try reader.add(line) { replies.append(reply) }
        }
        return replies
    }
}
