/// What a limit answers.
package enum ThrottleDecision: Equatable, Sendable {
    case allowed
    /// Refused; whole seconds to wait, at least 1, for `Retry-After` (RFC 9110 section 10.2.3).
    case retryAfter(seconds: Int)
}
