import Mail

extension IncomingKind {
    /// For the note of what came in.
    var name: String {
        switch self {
        case .delivery: "delivery"
        case .disposition: "disposition"
        case .complaint: "complaint"
        case .authentication: "authentication"
        case .automaticReply: "automatic reply"
        case .automatic: "automatic"
        case .reply: "reply"
        }
    }
}

extension DeliveryReport {
    /// What it says of the address that a mail went to: of several, the one that is named so.
    func outcome(for key: String) -> DeliveryOutcome? {
        let named = outcomes.first { outcome in
            [outcome.originalRecipient, outcome.finalRecipient]
                .contains { $0.map(Email.key) == key }
        }
        return named ?? (outcomes.count == 1 ? outcomes.first : nil)
    }
}

extension DeliveryOutcome {
    /// Word for word what it says.
    func proof(by server: String?) -> String {
        let lines = [
            ("Action", action.rawValue), ("Status", refusal.status?.description),
            ("Final-Recipient", finalRecipient), ("Diagnostic-Code", refusal.text),
            ("Remote-MTA", remoteServer), ("Reporting-MTA", server),
        ]
        return lines.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : "\(name): \($0.oneLine)" }
        }.joined(separator: "\n")
    }
}
