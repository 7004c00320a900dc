extension DeliveryReport {
    /// - Parameters:
    ///   - explanation: the text for people that goes with the fields.
    init(_ block: StatusBlock, explanation: BounceText) {
        form = .fields
        envelopeID = block.message["Original-Envelope-Id"].map(ReportedAddress.xtext)
        reportingServer = ReportedAddress.read(block.message["Reporting-MTA"])
        arrivedAt = block.message.date("Arrival-Date")
        let isAlone = block.recipients.count == 1
        outcomes = block.recipients.prefix(Self.mostRecipients).map { fields in
            DeliveryOutcome(fields, explanation: explanation, isAlone: isAlone)
        }
    }
}

extension DeliveryOutcome {
    init(_ fields: IncomingFields, explanation: BounceText, isAlone: Bool) {
        let status = fields["Status"].flatMap(Self.status)
        let final = ReportedAddress.read(fields["Final-Recipient"])
        let original = ReportedAddress.original(fields["Original-Recipient"])
        let action = Self.action(fields["Action"], status)
        let words = explanation.words(
            of: [final, original, ReportedAddress.read(fields["X-Actual-Recipient"])], isAlone)
        let isTrouble = action == .failed || action == .delayed
        self.init(
            action: action, originalRecipient: original, finalRecipient: final,
            refusal: Refusal(
                status: status, text: Self.diagnostic(fields), context: isTrouble ? words : ""),
            remoteServer: ReportedAddress.read(fields["Remote-MTA"]),
            retriedUntil: fields.date("Will-Retry-Until"))
    }

    /// Some write more after it.
    private static func status(_ field: String) -> EnhancedStatus? {
        EnhancedStatus(field.prefix { $0.isNumber || $0 == "." })
    }

    private static func action(_ field: String?, _ status: EnhancedStatus?) -> DeliveryAction {
        let word = (field ?? "").lowercased().prefix { $0.isLetter }
        if let action = DeliveryAction(rawValue: String(word)) { return action }
        switch status?.outcome {
        case .success: return .delivered
        case .temporary: return .delayed
        default: return .failed
        }
    }

    /// Without its type if that is SMTP's; another tells who speaks.
    private static func diagnostic(_ fields: IncomingFields) -> String {
        let text = fields["Diagnostic-Code"] ?? fields["X-Supplementary-Info"] ?? ""
        let type = text.prefix { $0 != ";" }
        guard type.trimmed.lowercased() == "smtp" else { return text }
        return text.dropFirst(type.count + 1).trimmed
    }
}
