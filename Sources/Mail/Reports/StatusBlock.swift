/// The paragraphs of fields of a report (RFC 3464 section 2.1): the message's, then one for each
/// recipient.
struct StatusBlock {
    let message: IncomingFields
    let recipients: [IncomingFields]

    /// nil if no recipient is named.
    init?(_ text: some StringProtocol) {
        self.init(lines: text.split(separator: "\n", omittingEmptySubsequences: false)[...])
    }

    init?(lines: ArraySlice<some StringProtocol>) {
        var paragraphs: [IncomingFields] = []
        for paragraph in lines.split(whereSeparator: { $0.trimmed.isEmpty })
            .prefix(DeliveryReport.mostRecipients + 1)
        {
            paragraphs.append(IncomingFields(block: paragraph))
        }
        let recipients = paragraphs.filter(Self.isOfRecipient)
        guard !recipients.isEmpty, let first = paragraphs.first else { return nil }
        message = first
        self.recipients = recipients
    }

    static func isOfRecipient(_ fields: IncomingFields) -> Bool {
        fields.contains("Final-Recipient") || fields.contains("Original-Recipient")
            || fields.contains("Action") && fields.contains("Status")
    }
}
