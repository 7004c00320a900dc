/// How a refusal is read: numbers that one provider gave a meaning, then plain words, then the
/// numbers that are exact, then what stands around it, vague words, and vague numbers.
enum BounceRules {
    static func reason(of refusal: Refusal) -> BounceReason {
        let text = BouncePhrases.folded(refusal.text)
        let context = BouncePhrases.folded(refusal.context)
        let isTemporary =
            refusal.status?.outcome == .temporary
            || refusal.status == nil && refusal.reply.map { $0 < 500 } == true
        if let code = ProviderCode(in: text) ?? ProviderCode(in: context) {
            if let reason = code.reason(isTemporary: isTemporary) { return reason }
        }
        if let status = refusal.status {
            if isAboutSender(status) { return .policy }
            if isTurnedAway(status, text) { return .noSuchAddress }
        }
        let found =
            plain(text) ?? ofExistence(refusal.text) ?? StatusRules.exact(refusal.status)
            ?? plain(context) ?? BouncePhrases.reason(of: text, in: .vague)
            ?? BouncePhrases.reason(of: context, in: .vague)
            ?? StatusRules.vague(refusal.status) ?? StatusRules.vague(reply: refusal.reply)
        return settled(found ?? .unknown, refusal, text + " " + context, isTemporary)
    }

    /// 5.1.7 and 5.1.8 are about who sends, whatever the words.
    private static func isAboutSender(_ status: EnhancedStatus) -> Bool {
        status.subject == 1 && (7...9).contains(status.detail)
    }

    /// How Microsoft 365 says at its door that it does not know the recipient.
    private static func isTurnedAway(_ status: EnhancedStatus, _ text: String) -> Bool {
        status.outcome == .permanent && status.subject == 4 && status.detail == 1
            && text.says(["access denied"])
    }

    /// "x does not exist", of a host or of somebody.
    private static func ofExistence(_ text: String) -> BounceReason? {
        guard text.says(["exist"]) else { return nil }
        let pattern = /(\S+) (?:does not|doesn't|do not|n'existe) (?:exist|pas|plus)/
        guard let match = text.lowercased().firstMatch(of: pattern) else { return nil }
        let subject = match.1.drop { "<('\"".contains($0) }.prefix { !">)'\":,".contains($0) }
        return subject.contains(".") && !subject.contains("@") ? .hostUnknown : .noSuchAddress
    }

    private static func plain(_ text: String) -> BounceReason? {
        BouncePhrases.reason(of: text, in: .plain)
    }

    private static func settled(
        _ reason: BounceReason, _ refusal: Refusal, _ text: String, _ isTemporary: Bool
    ) -> BounceReason {
        if reason == .noSuchAddress, refusal.status?.subject != 1, refusal.isAfterContent,
            BouncePhrases.isTerse(text)
        {
            return .policy
        }
        // "System error, try again" of a server that says it will pass.
        return reason == .relayFault && isTemporary && BouncePhrases.isSystem(text)
            ? .temporary : reason
    }
}
