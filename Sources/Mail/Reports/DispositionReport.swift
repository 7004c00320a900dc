/// What a mail program reports that its user did with a message (RFC 8098), or what it did itself.
package struct DispositionReport: Equatable, Sendable {
    package enum Outcome: String, Sendable, CaseIterable {
        /// It was shown to somebody; nobody knows whether it was read.
        case displayed
        /// It was removed, shown or not.
        case deleted
        /// Its reader does not want to tell (RFC 2298).
        case denied
        /// A program handled it, and showed it to nobody.
        case processed
        /// It was sent on.
        case dispatched
        /// It could not be handled.
        case failed
    }

    package let outcome: Outcome
    /// Whether a rule did it rather than the reader's hand.
    package let isAutomaticAction: Bool
    /// Whether the program sent the report without asking its user.
    package let isSentAutomatically: Bool
    /// The message it is about, without angle brackets; nil if it does not say.
    package let originalMessageID: String?
    /// As we had addressed it; nil if it does not say.
    package let originalRecipient: String?
    package let finalRecipient: String?
    /// The program; nil if it does not say.
    package let reportingAgent: String?

    /// nil if the fields do not tell what was done.
    init?(_ fields: IncomingFields) {
        guard let disposition = fields["Disposition"]?.lowercased() else { return nil }
        let halves = disposition.split(separator: ";", maxSplits: 1)
        let modes = halves.first?.trimmed ?? ""
        let word = (halves.last?.trimmed ?? "").prefix { $0.isLetter }
        guard halves.count == 2, let outcome = Outcome(rawValue: String(word)) else { return nil }
        self.outcome = outcome
        isAutomaticAction = modes.hasPrefix("automatic-action")
        isSentAutomatically = modes.contains("sent-automatically")
        originalMessageID = fields.messageIDs("Original-Message-ID").first
        originalRecipient = ReportedAddress.original(fields["Original-Recipient"])
        finalRecipient = ReportedAddress.read(fields["Final-Recipient"])
        reportingAgent = fields["Reporting-UA"]
    }
}
