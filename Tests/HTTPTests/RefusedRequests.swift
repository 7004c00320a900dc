import Testing

@testable import HTTP

/// A request that must be refused, and why.
struct RefusedRequest: CustomTestStringConvertible, Sendable {
    let claim: String
    let bytes: [UInt8]
    let reason: RequestError

    init(_ claim: String, _ text: String, _ reason: RequestError) {
        (self.claim, self.reason) = (claim, reason)
        bytes = Array(text.utf8)
    }

    init(_ claim: String, bytes: [UInt8], _ reason: RequestError) {
        (self.claim, self.bytes, self.reason) = (claim, bytes, reason)
    }

    /// A GET of `/` with these header lines beside Host.
    init(_ claim: String, fields: String, _ reason: RequestError) {
        self.init(claim, "GET / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n", reason)
    }

    /// A GET of this target.
    init(_ claim: String, target: String, _ reason: RequestError) {
        self.init(claim, "GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n", reason)
    }

    /// A POST with this body, sent in chunks.
    init(_ claim: String, chunks: String, _ reason: RequestError) {
        self.init(
            claim, "POST /bytes HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\(chunks)",
            reason)
    }

    var testDescription: String { claim }
}

extension RefusedRequest {
    static let all =
        lines + requestLines + otherProtocols + targets + hosts + lengths + codings + chunks + sizes

    static let lines: [RefusedRequest] = [
        .init("bare LF", "GET / HTTP/1.1\nHost: a\n\n", .bareLineFeed),
        .init("bare LF after CRLF lines", fields: "A: b\nC: d", .bareLineFeed),
        .init("bare CR in a value", fields: "A: b\rC: d", .bareCarriageReturn),
        .init("CR CR LF", fields: "A: b\r\r\nC: d", .bareCarriageReturn),
        .init("NUL in a value", fields: "A: b\0c", .controlByte),
        .init("NUL in the target", "GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", .controlByte),
        .init("DEL in a value", fields: "A: b\u{7F}c", .controlByte),
        .init("vertical tab in a value", fields: "A: b\u{0B}c", .controlByte),
        .init("escape in a name", fields: "A\u{1B}: b", .controlByte),
        .init("two empty lines first", "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", .emptyLine),
        .init("empty lines alone", "\r\n\r\n", .emptyLine),
        .init("CR CR LF first", "\r\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", .bareCarriageReturn),
        .init("bare LF first", "\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", .bareLineFeed),
        .init("a bare LF behind an empty line", "\r\n\nGET / HTTP/1.1\r\n", .bareLineFeed),
        .init("folded with a space", fields: "A: b\r\n c", .foldedLine),
        .init("folded with a tab", fields: "A: b\r\n\tc", .foldedLine),
        .init(
            "space before the first field", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", .foldedLine),
        .init("space before the colon", fields: "A : b", .malformedField),
        .init("tab before the colon", fields: "A\t: b", .malformedField),
        .init("no colon", fields: "A", .malformedField),
        .init("no name", fields: ": b", .malformedField),
        .init("a slash in a name", fields: "A/B: c", .malformedField),
        .init("a quote in a name", fields: "A\"B: c", .malformedField),
        .init("an accent in a name", fields: "É: c", .malformedField),
    ]

    static let requestLines: [RefusedRequest] = [
        .init("HTTP/0.9", "GET /\r\n\r\n", .malformedRequestLine),
        .init("method alone", "GET\r\n\r\n", .malformedRequestLine),
        .init("no target", "GET  HTTP/1.1\r\nHost: a\r\n\r\n", .malformedRequestLine),
        .init("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", .malformedRequestLine),
        .init("tab instead of space", "GET\t/\tHTTP/1.1\r\nHost: a\r\n\r\n", .malformedMethod),
        .init("space at the end", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n", .malformedVersion),
        .init("space at the start", " GET / HTTP/1.1\r\nHost: a\r\n\r\n", .malformedMethod),
        .init("lower-case version", "GET / http/1.1\r\nHost: a\r\n\r\n", .malformedVersion),
        .init("version without minor", "GET / HTTP/1\r\nHost: a\r\n\r\n", .malformedVersion),
        .init("long version", "GET / HTTP/1.10\r\nHost: a\r\n\r\n", .malformedVersion),
        .init("version 2.0", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", .unsupportedVersion),
        .init("version 1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", .unsupportedVersion),
        .init("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .unsupportedVersion),
        .init("TRACE", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", .traceMethod),
        .init("CONNECT", "CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n", .unknownMethod),
        .init("unknown method", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", .unknownMethod),
        .init("lower-case method", "get / HTTP/1.1\r\nHost: a\r\n\r\n", .unknownMethod),
        .init("method of no token", "G(T / HTTP/1.1\r\nHost: a\r\n\r\n", .malformedMethod),
    ]

    /// Nothing follows these: they are refused as they stand, not waited for.
    static let otherProtocols: [RefusedRequest] = [
        .init("SSH", "SSH-2.0-OpenSSH_9.6p1 Debian-3\r\n", .malformedRequestLine),
        .init("SSH of one word", "SSH-2.0-Go\r\n", .malformedRequestLine),
        .init("SSH behind an empty line", "\r\nSSH-2.0-Go\r\n", .malformedRequestLine),
        .init("SMTP", "EHLO mail.example\r\n", .malformedRequestLine),
        .init("RTSP", "OPTIONS rtsp://a/b RTSP/1.0\r\n", .malformedVersion),
        .init("HTTP/2", "PRI * HTTP/2.0\r\n", .unsupportedVersion),
        .init("a request line alone, of a method we lack", "BREW / HTTP/1.1\r\n", .unknownMethod),
        .init("TLS", bytes: [0x16], .controlByte),
        .init("SSL 2", bytes: [0x80], .malformedMethod),
        .init("a quote", "\"", .malformedMethod),
        .init("a space", " ", .malformedMethod),
        .init("an accent in a method", bytes: Array("GET".utf8) + [0xE9], .malformedMethod),
        .init("the same in a target", bytes: Array("GET /".utf8) + [0xE9], .malformedTarget),
    ]

    static let targets: [RefusedRequest] = [
        .init("no slash", target: "a", .malformedTarget),
        .init("an asterisk with GET", target: "*", .malformedTarget),
        .init("a fragment", target: "/a#b", .malformedTarget),
        .init("raw accents", target: "/é", .malformedTarget),
        .init("an angle bracket", target: "/<a>", .malformedTarget),
        .init("another scheme", target: "ftp://a/", .malformedTarget),
        .init("user information", target: "http://u@a/", .malformedTarget),
        .init("an absolute target of another host", target: "http://b/", .hostMismatch),
        .init("an absolute target of another port", target: "http://a:81/", .hostMismatch),
        .init("a bad percent sequence", target: "/%zz", .malformedPath),
        .init("half a percent sequence", target: "/%4", .malformedPath),
        .init("an encoded NUL", target: "/a%00", .malformedPath),
        .init("an encoded line feed", target: "/a%0Ab", .malformedPath),
        .init("an encoded late control", target: "/a%C2%85", .malformedPath),
        .init("an encoded slash", target: "/a%2Fb", .malformedPath),
        .init("an encoded slash in lower case", target: "/a%2fb", .malformedPath),
        .init("an encoded backslash", target: "/a%5Cb", .malformedPath),
        .init("a backslash", target: "/a\\b", .malformedPath),
        .init("overlong UTF-8", target: "/%C0%AF", .malformedPath),
        .init("a surrogate in UTF-8", target: "/%ED%A0%80", .malformedPath),
        .init("half a character", target: "/%C3", .malformedPath),
        .init("a step up", target: "/a/../b", .malformedPath),
        .init("a step up at the end", target: "/a/..", .malformedPath),
        .init("an encoded step up", target: "/%2e%2E/a", .malformedPath),
        .init("a dot segment", target: "/./a", .malformedPath),
        .init("a bad percent in the query", target: "/?a=%", .malformedQuery),
        .init("bad UTF-8 in the query", target: "/?a=%FF", .malformedQuery),
        .init("NUL in the query", target: "/?a=%00", .malformedQuery),
    ]

    static let hosts: [RefusedRequest] = [
        .init("no Host", "GET / HTTP/1.1\r\n\r\n", .noHost),
        .init("two Hosts", fields: "Host: a", .severalHosts),
        .init("two Hosts in another case", fields: "HOST: b", .severalHosts),
        .init("an empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", .malformedHost),
        .init("a Host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", .malformedHost),
        .init("a Host with a user", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", .malformedHost),
        .init("a Host with a space", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", .malformedHost),
        .init("a list of Hosts", "GET / HTTP/1.1\r\nHost: a,b\r\n\r\n", .malformedHost),
        .init("a Host of port 0", "GET / HTTP/1.1\r\nHost: a:0\r\n\r\n", .malformedHost),
        .init("a Host of port 65536", "GET / HTTP/1.1\r\nHost: a:65536\r\n\r\n", .malformedHost),
        .init("a Host with half a port", "GET / HTTP/1.1\r\nHost: a:\r\n\r\n", .malformedHost),
        .init("an open bracket", "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", .malformedHost),
    ]
}
