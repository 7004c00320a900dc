import Synchronization
import TestKit

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

    private let listener: LoopbackListener
    private let answer: Answer
    private let requests = Mutex<[Asked]>([])

    static let loopback = NetworkAddress("127.0.0.1")!

    init(_ answer: @escaping Answer) throws {
        self.answer = answer
        listener = try LoopbackListener()
        listener.start { [weak self] in self?.serve($0) }
    }

    var port: UInt16 { listener.port }

    func stop() { listener.stop() }

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

    private func serve(_ connection: LoopbackConnection) {
        guard let head = connection.head() else { return }
        let words = head.split(separator: " ").map(String.init)
        let asked = Asked(method: words[0], path: words[1], head: head)
        requests.withLock { $0.append(asked) }
        for piece in answer(asked) {
            switch piece {
            case .text(let text): guard connection.send(Array(text.utf8)) else { return }
            case .bytes(let bytes): guard connection.send(bytes) else { return }
            case .forever(let bytes): while connection.send(bytes) {}
            case .silence: connection.octet()
            }
        }
    }
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
