/// Requests from bytes, without any input or output: the parser of the server
/// and the seam for tests.
package struct RequestParser {
    private let limits: HeadLimits
    private var scanner = HeadScanner(of: .request)

    package init(limits: HeadLimits = HeadLimits()) {
        self.limits = limits
    }

    /// Parses the head at the start of `bytes`; nil when it is not all there
    /// yet: call again with the same bytes and those that came after. `length`
    /// is how many bytes it takes; the body follows.
    package mutating func head(
        _ bytes: [UInt8]
    ) throws(RequestError) -> (head: RequestHead, length: Int)? {
        guard let end = try scanner.scan(bytes, limits), let line = scanner.requestLine else {
            return nil
        }
        let whole = end == bytes.count ? bytes : Array(bytes[..<end])
        var parser = HeadParser(whole, line, fields: scanner.fieldsStart)
        scanner = HeadScanner(of: .request)
        return (try parser.parse(), end)
    }

    /// Whether part of a head has been seen; an empty line before it does not count.
    var hasStarted: Bool { scanner.hasStarted }
}

extension Request {
    /// A request from the bytes a client would send, body included; a body of
    /// at most `limit` bytes. Urlencoded forms are parsed, any other body is
    /// handed over as it is.
    package init(
        parsing bytes: [UInt8], peer: String = "127.0.0.1", isSecure: Bool = false,
        limit: Int = 1 << 20
    ) throws(RequestError) {
        var parser = RequestParser()
        guard var (head, position) = try parser.head(bytes) else { throw .malformedRequestLine }
        head.peer = peer
        head.isSecure = isSecure
        var body = try BodyReader(head.framing, limit: limit)
        try body.read(bytes, from: &position)
        guard body.isDone, position == bytes.count else { throw .malformedLength }
        try self.init(head: head, body: body.bytes)
    }

    /// A request as a browser would send it, for tests: `fields`, if any, make
    /// an urlencoded body.
    package init(
        _ method: Method, _ target: String, host: String = "localhost",
        headers: KeyValuePairs<String, String> = [:], fields: FormFields = [:],
        bytes: [UInt8] = [], peer: String = "127.0.0.1", isSecure: Bool = false
    ) throws(RequestError) {
        let body = fields.isEmpty ? bytes : Array(fields.urlEncoded.utf8)
        var text = "\(method.rawValue) \(target) HTTP/1.1\r\nHost: \(host)\r\n"
        for (name, value) in headers { text += "\(name): \(value)\r\n" }
        if !fields.isEmpty { text += "Content-Type: application/x-www-form-urlencoded\r\n" }
        if !body.isEmpty { text += "Content-Length: \(body.count)\r\n" }
        try self.init(
            parsing: Array(text.utf8) + Array("\r\n".utf8) + body, peer: peer, isSecure: isSecure,
            limit: max(1, body.count))
    }

    /// Completes `head` with its body as the type of the body asks.
    init(head: RequestHead, body: [UInt8]) throws(RequestError) {
        guard head.contentType?.isForm == true else {
            self.init(head: head, bytes: body)
            return
        }
        do {
            self.init(head: head, fields: try FormFields(urlEncoded: body, allowsNul: true))
        } catch {
            throw .malformedForm
        }
    }
}

extension MediaType {
    /// An urlencoded form.
    var isForm: Bool { essence == "application/x-www-form-urlencoded" }

    /// The boundary of a multipart form; nil for any other type or for a
    /// boundary that RFC 2046, section 5.1.1, does not allow.
    var boundary: [UInt8]? {
        guard essence == "multipart/form-data", let text = parameter("boundary") else {
            return nil
        }
        let bytes = Array(text.utf8)
        guard (1...70).contains(bytes.count), bytes.last != .space,
            bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != .quote })
        else { return nil }
        return bytes
    }
}
