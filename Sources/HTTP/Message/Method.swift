/// The request methods Parvis understands (RFC 9110, section 9).
///
/// `TRACE` and `CONNECT` are refused by the parser with 405 and 501, any
/// other unknown token with 501, so that an application never sees them.
package enum Method: String, Sendable, Equatable, Hashable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"

    /// Whether the method promises not to change anything (section 9.2.1).
    package var isSafe: Bool { self == .get || self == .head || self == .options }
}
