/// What the numbers alone tell (RFC 3463, RFC 5321 and the registry of enhanced status codes).
enum StatusRules {
    /// Of a number that says exactly what it is about.
    static func exact(_ status: EnhancedStatus?) -> BounceReason? {
        guard let status else { return nil }
        switch (status.subject, status.detail) {
        case (1, 1), (1, 3), (1, 4), (1, 6), (1, 10): return .noSuchAddress
        case (1, 2): return .hostUnknown
        case (2, 1), (7, 13): return .suspended
        case (2, 2): return .mailboxFull
        case (2, 3), (3, 4): return .tooBig
        case (3, 3), (3, 5), (5, 1), (5, 2), (5, 4), (5, 5): return .relayFault
        case (4, 4), (4, 310): return status.outcome == .permanent ? .hostUnknown : .temporary
        case (4, 6), (4, 14), (5, 3): return .temporary
        case (7, 17), (7, 18): return .noSuchAddress
        case (7, 5), (7, 7), (7, 20...24), (7, 26), (7, 27), (7, 509): return .authentication
        case (6, 7): return .noSuchAddress
        case (6, 1...), (7, 2...): return status.outcome == .permanent ? .policy : nil
        default: return nil
        }
    }

    /// Of one that says only what sort of thing.
    static func vague(_ status: EnhancedStatus?) -> BounceReason? {
        guard let status else { return nil }
        let isTemporary = status.outcome == .temporary
        switch status.subject {
        case 1: return .noSuchAddress
        case 3: return isTemporary ? .temporary : .relayFault
        case 4: return .temporary
        case 6, 7: return .policy
        default: return isTemporary ? .temporary : nil
        }
    }

    static func vague(reply: Int?) -> BounceReason? {
        guard let reply else { return nil }
        switch reply {
        case 400...499: return .temporary
        case 500...504: return .relayFault
        case 521, 556: return .hostUnknown
        case 525: return .suspended
        case 530...538, 571: return .policy
        case 551, 553: return .noSuchAddress
        case 552: return .mailboxFull
        default: return nil
        }
    }
}
