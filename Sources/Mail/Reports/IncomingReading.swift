/// What an incoming message is and by what it can be recognised. Nothing of it is proven: the
/// caller believes a report only for the token that it had given to this recipient.
package struct IncomingReading: Sendable {
    package let kind: IncomingKind
    package let traces: Traces

    package init(_ message: IncomingMessage) {
        // Attached to a person's message it is theirs to show, and no report.
        let isReport =
            message.type == "multipart/report" || MachineSender.isServer(message)
            || MachineSender.hasNullPath(message)
        let reports = isReport ? message.parts.filter { $0.type.hasPrefix("message/") } : []
        func part(_ names: String...) -> IncomingPart? {
            reports.first { names.contains($0.type) }
        }
        let status = part("message/delivery-status", "message/global-delivery-status")
        let disposition = part(
            "message/disposition-notification", "message/global-disposition-notification")
        let feedback = part("message/feedback-report")
        let text = BounceText(message.plainText)
        let fields = (disposition ?? feedback).map { IncomingFields(block: $0.fieldLines) }
        kind =
            status.flatMap { Self.delivery($0, text) }
            ?? disposition.flatMap { _ in fields.flatMap(DispositionReport.init) }
            .map(IncomingKind.disposition)
            ?? feedback.flatMap { _ in fields.map(Self.feedback) }
            ?? Self.kind(of: message, text)
        traces = Traces(
            of: message, status: status, report: fields, text: text,
            isReport: isReport || kind.isReport)
    }

    private static func delivery(_ part: IncomingPart, _ text: BounceText) -> IncomingKind? {
        StatusBlock(lines: part.fieldLines[...]).map {
            .delivery(DeliveryReport($0, explanation: text))
        }
    }

    private static func feedback(_ fields: IncomingFields) -> IncomingKind {
        switch fields["Feedback-Type"]?.lowercased() ?? "" {
        case "auth-failure", "dkim", "dmarc": .authentication
        case "not-spam": .automatic
        case let word:
            .complaint(
                ComplaintReport(sort: ComplaintReport.Sort(rawValue: word) ?? .other, fields))
        }
    }

    private static func kind(of message: IncomingMessage, _ text: BounceText) -> IncomingKind {
        if let complaint = oldComplaint(message) { return .complaint(complaint) }
        if isAggregate(message) { return .authentication }
        if BounceSigns.isBounce(message, text) {
            return .delivery(DeliveryReport(text, of: message))
        }
        if let sign = AutomaticSign.find(in: message), !MachineSender.isServer(message) {
            return .automaticReply(sign)
        }
        return isMachine(message) ? .automatic : .reply
    }

    private static func isMachine(_ message: IncomingMessage) -> Bool {
        if MachineSender.isServer(message) || MachineSender.hasNullPath(message)
            || MachineSender.isDeaf(message) || message.type == "multipart/report"
        {
            return true
        }
        if let submitted = message.autoSubmitted, submitted != "no" { return true }
        let precedence = message.fields["Precedence"]?.lowercased() ?? ""
        let isBulk = ["bulk", "list", "junk"].contains { precedence.hasPrefix($0) }
        return isBulk || message.fields.contains("List-Id")
            || message.fields.contains("List-Unsubscribe")
    }

    /// Hotmail's, which has no fields (Junk Mail Reporting Program).
    private static func oldComplaint(_ message: IncomingMessage) -> ComplaintReport? {
        let isKnown = message.subject.lowercased().hasPrefix("complaint about message from")
        guard isKnown, let original = message.parts.first(where: { $0.type == "message/rfc822" })
        else { return nil }
        return ComplaintReport(sort: .abuse, original.fields ?? IncomingFields())
    }

    /// Of many messages at once (RFC 7489 section 7.2.1.1).
    private static func isAggregate(_ message: IncomingMessage) -> Bool {
        let subject = message.subject.lowercased()
        return subject.contains("report domain:") && subject.contains("submitter:")
    }
}

extension IncomingKind {
    fileprivate var isReport: Bool {
        switch self {
        case .delivery, .disposition, .complaint, .authentication: true
        case .automaticReply, .automatic, .reply: false
        }
    }
}

extension IncomingPart {
    /// The lines of fields for programs.
    var fieldLines: [Substring] {
        text(longest: 512 << 10).split(separator: "\n", omittingEmptySubsequences: false)
    }
}
