/// What a provider reports that its user said of a message, most often by a button "spam" (RFC
/// 5965).
package struct ComplaintReport: Equatable, Sendable {
    package enum Sort: String, Sendable, CaseIterable {
        case abuse
        /// They want no more of it.
        case optOut = "opt-out"
        case fraud
        case virus
        case other
    }

    package let sort: Sort
    /// Whose it was, if the provider tells: often it does not.
    package let recipients: [String]
    /// The envelope sender that the message had; nil if it does not say.
    package let originalSender: String?

    init(sort: Sort, _ fields: IncomingFields) {
        self.sort = sort
        let names = ["Original-Rcpt-To", "Removal-Recipient", "X-HmXmrOriginalRecipient"]
        recipients = names.flatMap { fields.texts($0) }.compactMap(ReportedAddress.read)
        originalSender = ReportedAddress.read(fields["Original-Mail-From"])
    }
}
