/// All of a request but its body, checked.
package struct RequestHead: Sendable {
    package var method: Method
    /// The path, decoded once: valid UTF-8, starts with a slash, holds no
    /// control character, no encoded slash and no `.` or `..` segment.
    package var path: String
    /// The decoded query.
    package var query: FormFields
    package var headers: HeaderFields
    /// The authority of the request in lower case, with its port if given.
    package var host: String
    /// The address of the client: that of the connection, or what a trusted
    /// proxy says of it.
    package var peer: String
    /// Whether the client came by TLS, as a trusted proxy says.
    package var isSecure: Bool
    /// Whether the connection may serve another request after this one.
    package var keepAlive: Bool
    /// HTTP/1.0, which knows no chunks.
    var isOld: Bool
    /// How the body is delimited.
    var framing: BodyFraming
    /// Whether the client waits for `100 Continue`.
    var expectsContinue: Bool
    /// Where the target lies in the bytes of `headers`.
    var targetRange: Range<Int>

    /// The target as sent: path and query, not decoded.
    package var target: String { headers.text(targetRange) }

    /// The parts of the path between slashes: `/a/b` gives `a` and `b`,
    /// `/a/` gives `a` and an empty one, `/` gives none.
    package var segments: [String] {
        path == "/"
            ? []
            : path.utf8.dropFirst().split(separator: .slash, omittingEmptySubsequences: false)
                .map { String(Substring($0)) }
    }

    /// The cookies sent.
    package var cookies: Cookies { Cookies(headers.all("cookie")) }

    /// The media type of the body, if one was given and is well formed.
    package var contentType: MediaType? { headers["content-type"].flatMap(MediaType.init) }

    /// The declared length of the body: 0 without one, nil when it is sent in
    /// chunks.
    package var contentLength: Int? {
        switch framing {
        case .none: 0
        case .length(let length): length
        case .chunked: nil
        }
    }
}

/// How the body of a request is delimited (RFC 9112, section 6).
enum BodyFraming: Sendable, Equatable {
    case none
    case length(Int)
    case chunked
}
