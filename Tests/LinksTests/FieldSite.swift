import Foundation
import Synchronization
import TestKit
import Web

/// A site of the tests' own on loopback, whose names end in `.test`: it answers byte for byte what
/// it is told to.
final class FieldSite: Sendable {
    /// One request, as it came.
    struct Asked: Sendable {
        let method: String
        let host: String
        let path: String
    }

    /// What is done with a connection before it is closed.
    enum Reply: Sendable {
        case bytes([UInt8])
        /// A head and a body without end.
        case endless
        /// A head, and an octet of its body from time to time.
        case drip
        /// Nothing at all, until the other side has enough.
        case silence
    }

    typealias Answer = @Sendable (Asked) -> Reply

    private let listener: LoopbackListener
    private let answer: Mutex<Answer>
    private let requests = Mutex<[Asked]>([])
    private let together = Mutex((now: 0, most: 0))

    init(_ answer: @escaping Answer = { _ in .page("Bonjour") }) throws {
        self.answer = Mutex(answer)
        listener = try LoopbackListener()
        listener.start { [weak self] in self?.serve($0) }
    }

    var port: UInt16 { listener.port }

    func stop() { listener.stop() }

    /// Answers otherwise from now on.
    func set(_ answer: @escaping Answer) { self.answer.withLock { $0 = answer } }

    /// What was asked until now, as `GET /path`.
    var asked: [String] { requests.withLock { $0.map { "\($0.method) \($0.path)" } } }

    func forget() { requests.withLock { $0 = [] } }

    /// How many requests were under way at once, at most.
    var mostTogether: Int { together.withLock { $0.most } }

    func address(_ path: String, host: String = "site.test") -> String {
        "http://\(host):\(port)\(path)"
    }

    private func serve(_ connection: LoopbackConnection) {
        guard let head = connection.head() else { return }
        together.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        let lines = head.components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ").map(String.init)
        let host = lines.first { $0.lowercased().hasPrefix("host:") }?.dropFirst(5) ?? ""
        let asked = Asked(
            method: words[0], host: host.trimmingCharacters(in: .whitespaces), path: words[1])
        requests.withLock { $0.append(asked) }
        let reply = answer.withLock { $0 }(asked)
        // Whoever is answered may ask again before this thread goes on.
        together.withLock { $0.now -= 1 }
        switch reply {
        case .bytes(let bytes): connection.send(bytes)
        case .endless:
            guard connection.send(Self.head) else { return }
            while connection.send([UInt8](repeating: 0x61, count: 65_536)) {}
        case .drip:
            guard connection.send(Self.head) else { return }
            while connection.send([0x61]) { Thread.sleep(forTimeInterval: 0.05) }
        case .silence: connection.octet()
        }
    }

    private static let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8)
}

extension FieldSite.Reply {
    static func page(
        _ title: String, _ more: String = "", status: String = "200 OK"
    ) -> FieldSite.Reply {
        .body(
            Array("<title>\(title)</title>\(more)".utf8), "text/html; charset=utf-8",
            status: status)
    }

    static func body(
        _ body: [UInt8], _ type: String, status: String = "200 OK"
    ) -> FieldSite.Reply {
        .bytes(
            Array(
                """
                HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r
                Connection: close\r\n\r\n
                """.utf8) + body)
    }

    /// Without a body, as an answer to HEAD is.
    static func status(_ status: String, _ fields: String...) -> FieldSite.Reply {
        let more = fields.map { $0 + "\r\n" }.joined()
        return .bytes(
            Array(
                "HTTP/1.1 \(status)\r\n\(more)Content-Length: 0\r\nConnection: close\r\n\r\n".utf8))
    }

    static func moved(_ status: Int, _ location: String) -> FieldSite.Reply {
        .status("\(status) Moved", "Location: \(location)")
    }
}
