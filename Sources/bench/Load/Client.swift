import Community
import Glibc

/// A browser that opens a connection for each request.
struct Client {
    struct Answer {
        let status: Int
        let head: String
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }

        /// The name and value of the first cookie it sets.
        var cookie: String? {
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("set-cookie: ") }
                .map { String($0.dropFirst(12).prefix { $0 != ";" }) }
        }
    }

    let port: Int
    let source: String
    var cookie: String?

    init(port: Int, source: String, cookie: String? = nil) {
        (self.port, self.source, self.cookie) = (port, source, cookie)
    }

    func get(_ path: String) throws -> Answer {
        try send(Form.request(path, cookie: cookie, closes: true))
    }

    func post(_ path: String, _ form: String) throws -> Answer {
        try send(Form.request(path, cookie: cookie, form: form, closes: true))
    }

    /// Asks for a page that must be there.
    func require(_ request: BenchRequest) throws {
        let answer = try send(request)
        guard answer.status == 200 else {
            throw BenchError.failed("\(request.address) is answered \(answer.status)")
        }
    }

    func send(_ request: BenchRequest) throws -> Answer {
        try send(request.bytes(cookie: cookie, closes: true))
    }

    private func send(_ request: [UInt8]) throws -> Answer {
        let descriptor = try Sockets.connect(port: port, from: source)
        defer { close(descriptor) }
        guard Glibc.send(descriptor, request, request.count, 0) == request.count else {
            throw BenchError.failed("a request did not go out")
        }
        return try Self.answer(on: descriptor)
    }

    /// Reads an answer until the server closes.
    static func answer(on descriptor: Int32) throws -> Answer {
        var bytes: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = recv(descriptor, &room, room.count, 0)
            guard count > 0 else { break }
            bytes += room.prefix(count)
        }
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
            throw BenchError.failed("no answer")
        }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
        let status = Int(head.dropFirst(9).prefix(3)) ?? 0
        return Answer(status: status, head: head, body: Array(bytes[end.upperBound...]))
    }
}
