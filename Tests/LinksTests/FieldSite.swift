import Foundation
import Glibc
import Synchronization
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

    let port: UInt16
    private let listener: Int32
    private let answer: Mutex<Answer>
    private let requests = Mutex<[Asked]>([])
    private let together = Mutex((now: 0, most: 0))
    private let isStopped = Atomic<Bool>(false)

    init(_ answer: @escaping Answer = { _ in .page("Bonjour") }) throws {
        self.answer = Mutex(answer)
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, $0, &size) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRINUSE) }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0 else {
                    _ = close(descriptor)
                    return
                }
                guard let self else {
                    close(connection)
                    continue
                }
                Thread.detachNewThread { self.serve(connection) }
            }
        }
    }

    deinit { stop() }

    func stop() {
        guard !isStopped.exchange(true, ordering: .relaxed) else { return }
        shutdown(listener, Int32(SHUT_RDWR))
    }

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

    private func serve(_ connection: Int32) {
        defer { close(connection) }
        var head: [UInt8] = []
        while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            var byte: UInt8 = 0
            guard recv(connection, &byte, 1, 0) == 1 else { return }
            head.append(byte)
        }
        together.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        let lines = String(decoding: head, as: UTF8.self).components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ").map(String.init)
        let host = lines.first { $0.lowercased().hasPrefix("host:") }?.dropFirst(5) ?? ""
        let asked = Asked(
            method: words[0], host: host.trimmingCharacters(in: .whitespaces), path: words[1])
        requests.withLock { $0.append(asked) }
        let reply = answer.withLock { $0 }(asked)
        // Whoever is answered may ask again before this thread goes on.
        together.withLock { $0.now -= 1 }
        switch reply {
        case .bytes(let bytes): _ = send(bytes, connection)
        case .endless:
            guard send(Self.head, connection) else { return }
            while send([UInt8](repeating: 0x61, count: 65_536), connection) {}
        case .drip:
            guard send(Self.head, connection) else { return }
            while send([0x61], connection) { Thread.sleep(forTimeInterval: 0.05) }
        case .silence:
            var byte: UInt8 = 0
            _ = recv(connection, &byte, 1, 0)
        }
    }

    private static let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8)

    private func send(_ bytes: [UInt8], _ connection: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
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
