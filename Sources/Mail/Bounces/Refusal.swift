/// What a server said when it did not take a message, from an answer in SMTP or from a report.
package struct Refusal: Equatable, Sendable {
    /// Enhanced (RFC 3463); nil if it gave none.
    package let status: EnhancedStatus?
    /// Three digits (RFC 5321 section 4.2); nil if it gave none.
    package let reply: Int?
    /// On one line; "" if it said nothing.
    package let text: String
    /// What stands around it in a report: the transcript of a session, an explanation. One line.
    package let context: String

    /// - Parameters:
    ///   - status: what a report says in its field Status; a more exact one in `text` goes before.
    ///   - text: the answer, of one or more lines. At most its first 4,000 bytes are read.
    ///   - context: what may tell more. As much is read of it.
    package init(
        status: EnhancedStatus? = nil, reply: Int? = nil, text: String, context: String = ""
    ) {
        self.text = Self.line(text)
        self.context = Self.line(context)
        let codes = SMTPCodes(self.text)
        let more = SMTPCodes(self.context)
        self.status = Self.better(Self.better(status, codes.status), more.status)
        self.reply = reply ?? codes.reply ?? more.reply
    }

    private static func line(_ text: String) -> String {
        String(decoding: Array(text.utf8.prefix(4_000)), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A report's own status is often a mere "failed" or "too old".
    private static func better(_ one: EnhancedStatus?, _ two: EnhancedStatus?) -> EnhancedStatus? {
        guard let one, let two else { return one ?? two }
        let isVague = one.subject == 0 || one.subject == 4 && one.detail == 7
        return isVague && two.subject != 0 ? two : one
    }

    package var reason: BounceReason { BounceRules.reason(of: self) }

    /// Whether the address had been taken, and the content was refused: who then says "unknown
    /// user" is filtering. Servers that were asked for all at once answer out of turn; those say
    /// then that there is nobody left to send to.
    var isAfterContent: Bool {
        let words = (text + " " + context).lowercased()
        return words.says(Self.stages) || words.says([">>> data <<< 5"]) && !words.says(Self.unsent)
    }

    private static let stages: [Phrase] = [
        "end of data", "end of message", "message body", "dot command",
    ]
    private static let unsent: [Phrase] = [
        "need rcpt", "no valid recipient", "no recipient", "5.5.1",
    ]
}
