import CLinux
import Foundation
import Glibc
import Synchronization

@testable import Web

/// A site of the tests' own on loopback, which answers byte for byte what it is told to.
final class Site: Sendable {
    /// What is done with a connection, one after the other, before it is closed.
    enum Piece: Sendable {
        case text(String)
        case bytes([UInt8])
        /// Again and again, until the other side has enough.
        case forever([UInt8])
        /// Nothing, until the other side has enough.
        case silence
    }

    /// One request, as it came.
    struct Asked: Sendable {
        let method: String
        let path: String
        let head: String
    }

    typealias Answer = @Sendable (Asked) -> [Piece]

    let port: UInt16
    private let listener: Int32
    private let answer: Answer
    private let requests = Mutex<[Asked]>([])
    private let isStopped = Atomic<Bool>(false)

    static let loopback = NetworkAddress("127.0.0.1")!

    init(_ answer: @escaping Answer) throws {
        self.answer = answer
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, $0, &size) == 0
            }
        }
        guard bound else { throw POSIXError(.EADDRINUSE) }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(descriptor, nil, nil)
                // Closed here and nowhere else: another site may have its number at once.
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

    /// What was asked until now, as `GET /path`.
    var asked: [String] { requests.withLock { $0.map { "\($0.method) \($0.path)" } } }

    var lastHead: String { requests.withLock { $0.last?.head ?? "" } }

    func address(_ path: String, host: String = "127.0.0.1") throws -> WebAddress {
        try WebAddress("http://\(host):\(port)\(path)")
    }

    var allowance: FetchAllowance { FetchAllowance([Self.loopback: [port]]) }

    /// Names that end in `.test` lead here.
    func fetcher(_ limits: FetchLimits = FetchLimits(time: .seconds(60))) -> WebFetcher {
        WebFetcher(
            agent: "Parvis-test", limits: limits, allowance: allowance,
            resolver: HostResolver { name, _, _ throws(FetchReason) in
                guard name.hasSuffix(".test") else { throw .noSuchName }
                return [Site.loopback]
            })
    }

    private func serve(_ connection: Int32) {
        defer { close(connection) }
        var head: [UInt8] = []
        while !head.ends(with: "\r\n\r\n") {
            var byte: UInt8 = 0
            guard recv(connection, &byte, 1, 0) == 1 else { return }
            head.append(byte)
            // Whoever wants TLS is answered at once, in clear.
            if head == [0x16] { head = Array("TLS / \r\n\r\n".utf8) }
        }
        let text = String(decoding: head, as: UTF8.self)
        let words = text.split(separator: " ").map(String.init)
        let asked = Asked(method: words[0], path: words[1], head: text)
        requests.withLock { $0.append(asked) }
        for piece in answer(asked) {
            switch piece {
            case .text(let text): guard send(Array(text.utf8), connection) else { return }
            case .bytes(let bytes): guard send(bytes, connection) else { return }
            case .forever(let bytes): while send(bytes, connection) {}
            case .silence:
                var byte: UInt8 = 0
                _ = recv(connection, &byte, 1, 0)
            }
        }
    }

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

extension [UInt8] {
    func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}

extension Site.Piece {
    static func page(
        _ status: String = "200 OK", _ body: String = "<title>Bonjour</title>",
        _ fields: String...
    ) -> Site.Piece {
        let more = fields.map { $0 + "\r\n" }.joined()
        return .text(
            "HTTP/1.1 \(status)\r\nContent-Type: text/html\r\n\(more)"
                + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)")
    }

    /// Without a body, as an answer to HEAD is.
    static func head(_ status: String, _ fields: String...) -> Site.Piece {
        .text(
            "HTTP/1.1 \(status)\r\n\(fields.map { $0 + "\r\n" }.joined())"
                + "Content-Length: 0\r\nConnection: close\r\n\r\n")
    }

    static func moved(_ status: Int, _ location: String) -> Site.Piece {
        .head("\(status) Moved", "Location: \(location)")
    }
}
