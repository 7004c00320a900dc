/// What one answer, or none, says of a link.
enum LinkJudgement {
    case alive
    case notKnown(LinkCause)
    case gone
    case failure(LinkCause)

    static func of(_ status: Int, isChallenge: Bool) -> LinkJudgement {
        if isChallenge { return .notKnown(.challenge) }
        return switch status {
        // 416: a page without a first octet is a page.
        case 200..<300, 304, 416: .alive
        // 999 is how LinkedIn refuses programs.
        case 401, 403, 407, 451, 999: .notKnown(.refused)
        case 408, 425, 429, 503: .notKnown(.busy)
        case 410: .gone
        case 300..<400: .failure(.redirects)
        case 400..<500: .failure(.notFound)
        default: .failure(.serverError)
        }
    }

    /// - Returns: also whether it counts against the link: what was not asked does not,
    /// nor does a certificate: browsers open many a site that has left out a part of its own, and
    /// follow more redirects than are followed here.
    static func of(_ reason: FetchReason) -> (LinkCause, isFailure: Bool) {
        switch reason {
        case .inside, .port: (.inside, false)
        case .notAllowed: (.robots, false)
        case .rulesFailing: (.rulesFailing, false)
        case .cancelled, .broken: (.ourselves, false)
        case .noSuchName: (.noSuchName, true)
        case .unresolved: (.unresolved, true)
        case .unreachable: (.unreachable, true)
        case .insecure: (.insecure, false)
        case .timedOut: (.slow, true)
        case .closed: (.closed, true)
        case .notHTTP, .tooLong: (.notWeb, true)
        case .tooManyRedirects: (.redirects, false)
        case .loop, .badRedirect: (.redirects, true)
        }
    }
}
