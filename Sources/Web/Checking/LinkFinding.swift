package import struct Foundation.Date

/// How one look at a link ended.
package enum LinkFinding: Hashable, Sendable {
    /// A site answered in the end.
    /// - Parameters:
    ///   - isChallenge: whether the page wants to see a person first.
    ///   - retryAfter: when it wishes to be asked again, if it says so.
    case answered(status: Int, isChallenge: Bool, chain: [WebRedirect], retryAfter: Date?)
    case failed(FetchReason)
}
