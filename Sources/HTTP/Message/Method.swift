/// The request methods Parvis understands (RFC 9110, section 9), with those by which programs
/// read and keep collections (RFC 4918; RFC 3253, section 3.6; RFC 4791, section 5.3.1).
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
    case propfind = "PROPFIND"
    case proppatch = "PROPPATCH"
    case report = "REPORT"
    case mkcol = "MKCOL"
    case mkcalendar = "MKCALENDAR"

    /// Whether the method promises not to change anything (section 9.2.1).
    package var isSafe: Bool {
        switch self {
        case .get, .head, .options, .propfind, .report: true
        case .post, .put, .patch, .delete, .proppatch, .mkcol, .mkcalendar: false
        }
    }

    /// Whether a body goes with it, whose length a client then has to give.
    var expectsBody: Bool {
        switch self {
        case .post, .put, .patch, .propfind, .proppatch, .report, .mkcol, .mkcalendar: true
        case .get, .head, .options, .delete: false
        }
    }
}
