/// What of a message was left out because it went beyond a limit of `IncomingLimits`.
package enum IncomingOmission: Hashable, Sendable, CaseIterable {
    /// Parts after the last one that is allowed.
    case parts
    /// What follows the last multipart or attached message that is allowed.
    case nestings
    /// Header fields after the last one that is allowed, and all that follows.
    case fields
    /// A header field that is too long or too deep, and all that follows.
    case longField
    /// The end of a text.
    case text
}
