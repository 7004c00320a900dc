import Mail

/// Which mail of ours something is about, by the tokens in it alone: whatever else it says anybody
/// may have written.
struct MailTokenSearch {
    let tokens: MailTokens
    let store: IncomingStore

    /// - Returns: nil unless every token in it is that of one and the same mail.
    func mail(of traces: Traces) throws -> AnsweredMail? {
        let found = Self.tokens(in: traces)
        guard found.count == 1, let token = found.first else { return nil }
        return try store.mail(withToken: tokens.digest(of: token))
    }

    /// Whether one of the tokens in it was ours: that which follows from the name of a message
    /// that it answers. This needs no mail of ours to be kept.
    func isOurs(_ traces: Traces, _ answered: [String]) -> Bool {
        let found = Self.tokens(in: traces)
        return answered.contains { name in
            found.contains { tokens.token(for: name, kept: tokens.digest(of: $0)) != nil }
        }
    }

    /// Whether something in it looks like a token.
    static func isNamed(in traces: Traces) -> Bool { !tokens(in: traces).isEmpty }

    private static func tokens(in traces: Traces) -> Set<String> {
        Set(
            traces.values(at: .envelopeID).map { $0.lowercased() }.filter(MailTokens.isToken)
                + places.flatMap { traces.values(at: $0).compactMap(token) })
    }

    private static let places: [Traces.Place] = [
        .addressee, .deliveredTo, .reportedSender, .returnedReturnPath, .returnedNotificationTo,
    ]

    /// That of an address `mailbox+token@domain`.
    static func token(in address: String) -> String? {
        let local = address.lowercased().prefix { $0 != "@" }
        guard let plus = local.lastIndex(of: "+") else { return nil }
        let token = String(local[local.index(after: plus)...])
        return MailTokens.isToken(token) ? token : nil
    }
}
