import Testing

@testable import HTTP

/// A request that must be served, and what is understood of it.
struct ServedRequest: CustomTestStringConvertible, Sendable {
    let claim: String
    let bytes: [UInt8]
    let expected: String

    init(_ claim: String, _ text: String, _ expected: String) {
        (self.claim, self.expected) = (claim, expected)
        bytes = Array(text.utf8)
    }

    var testDescription: String { claim }

    /// Method, host, path, query, connection and body on one line.
    static func tell(_ head: RequestHead, _ body: [UInt8]) -> String {
        let query = head.query.all.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
        let body = String(decoding: body, as: UTF8.self)
        let end = head.keepAlive ? "open" : "close"
        return "\(head.method.rawValue) \(head.host) \(head.path) ?\(query) \(end) [\(body)]"
    }

    static let all: [ServedRequest] = [
        .init("plain", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET a / ? open []"),
        .init(
            "behind one empty line", "\r\nGET /a?b=c HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET a /a ?b=c open []"),
        .init(
            "a body behind one empty line",
            "\r\nPOST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi",
            "POST a /a ? open [hi]"),
        .init(
            "upper-case host with a port", "GET / HTTP/1.1\r\nhOST: EXAMPLE.org:80\r\n\r\n",
            "GET example.org:80 / ? open []"),
        .init(
            "IPv6 host", "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n",
            "GET [::1]:8080 / ? open []"),
        .init(
            "blanks around values", "GET / HTTP/1.1\r\nHost: \t a \t\r\nA:\r\n\r\n",
            "GET a / ? open []"),
        .init(
            "path with accents", "GET /%C3%A9t%C3%A9/a%20b HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET a /été/a b ? open []"),
        .init(
            "query", "GET /a?b=c+d&e=%C3%A9&f&=g&b=2 HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET a /a ?b=c d&e=é&f=&=g&b=2 open []"),
        .init(
            "what browsers leave bare", "GET /a|b[c]?d={e}^`|[] HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET a /a|b[c] ?d={e}^`|[] open []"),
        .init(
            "absolute target", "GET HTTP://A/b?c=d HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET a /b ?c=d open []"),
        .init(
            "absolute target without a path", "GET https://a HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET a / ? open []"),
        .init("asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS a * ? open []"),
        .init(
            "dots in a name", "GET /a..b/.c/... HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET a /a..b/.c/... ? open []"),
        .init(
            "close", "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, Close\r\n\r\n",
            "GET a / ? close []"),
        .init("HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", "GET  / ? close []"),
        .init(
            "HTTP/1.0 with a host", "HEAD / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n",
            "HEAD a / ? close []"),
        .init(
            "length", "PUT /a HTTP/1.1\r\nHost: a\r\nContent-Length: 004\r\n\r\nabcd",
            "PUT a /a ? open [abcd]"),
        .init(
            "length 0", "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
            "POST a /a ? open []"),
        .init("no length", "POST /a HTTP/1.1\r\nHost: a\r\n\r\n", "POST a /a ? open []"),
        .init(
            "chunks",
            "PATCH /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n"
                + "5\r\nhello\r\nA\r\n, \r\n\r\nworl\r\n00001\r\nd\r\n0\r\n\r\n",
            "PATCH a /a ? open [hello, \r\n\r\nworld]"),
        .init(
            "chunks with extensions and trailers",
            "DELETE /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "2;a=b;c=\"d e\"\r\nhi\r\n0;x\r\nContent-Length: 5\r\nB:\r\n\r\n",
            "DELETE a /a ? open [hi]"),
        .init(
            "obsolete text in a value",
            "GET / HTTP/1.1\r\nHost: a\r\nA: \u{E9}t\u{E9}\r\n\r\n", "GET a / ? open []"),
    ]
}
