import Mail

/// Which mail of ours something is about, by the tokens in it alone: whatever else it says anybody
/// may have written.
struct MailTokenSearch {
    let tokens: MailTokens
    let store: IncomingStore

    /// - Returns: nil unless every token in it is that of one and the same mail.
    func mail(of traces: Traces) throws -> AnsweredMail? {
        let found = Set(
            traces.values(at: .envelopeID).map { $0.lowercased() }.filter(MailTokens.isToken)
                + Self.places.flatMap { traces.values(at: $0).compactMap(Self.token) })
        guard found.count == 1, let token = found.first else { return nil }
        return try store.mail(withToken: tokens.digest(of: token))
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
