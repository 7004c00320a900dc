/// What a mail server says of a recipient in three numbers, such as `5.1.1`: whether it is final,
/// what it is about, and what exactly (RFC 3463 section 2; the numbers are registered at IANA,
/// "SMTP Enhanced Status Codes").
package struct EnhancedStatus: Hashable, Sendable, CustomStringConvertible {
    /// Whether it went, may go later, or never will.
    package enum Outcome: Int, Sendable {
        case success = 2
        case temporary = 4
        case permanent = 5
    }

    package let outcome: Outcome
    /// 0...999; 1 is the address, 2 the mailbox, 3 the system, 4 the network, 5 the protocol,
    /// 6 the content, 7 security and policy.
    package let subject: Int
    /// 0...999.
    package let detail: Int

    /// - Parameter text: the three numbers, with nothing around them.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let outcome = Self.number(parts[0]).flatMap(Outcome.init),
            let subject = Self.number(parts[1]), let detail = Self.number(parts[2])
        else { return nil }
        self.outcome = outcome
        self.subject = subject
        self.detail = detail
    }

    package var description: String { "\(outcome.rawValue).\(subject).\(detail)" }

    /// One to three digits.
    private static func number(_ text: some StringProtocol) -> Int? {
        guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return Int(text)
    }
}
