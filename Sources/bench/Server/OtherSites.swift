import Community
import HTTP
import Synchronization
import Web

/// Stands in for all other sites, in this process: each has a short page, and no rules.
final class OtherSites: Sendable {
    private let server: Server<Answering>
    private let counter: Counter

    init() throws {
        let counter = Counter()
        var configuration = ServerConfiguration()
        configuration.addresses = ["127.0.0.1"]
        configuration.port = Int(WebOptions.benchPort)
        self.counter = counter
        server = Server(configuration: configuration, application: Answering(counter: counter))
        _ = try server.start()
    }

    /// How often they were asked until now.
    var asked: Int { counter.count.load(ordering: .relaxed) }

    func stop() { server.stop() }

    /// With which a site finds them.
    static func options() throws -> WebOptions {
        guard let loopback = NetworkAddress("127.0.0.1") else {
            throw BenchError.failed("no loopback")
        }
        return WebOptions(
            rate: Double(WebOptions.mostPerSecond),
            allowance: FetchAllowance([loopback: [WebOptions.benchPort]]),
            resolver: HostResolver { _, _, _ throws(FetchReason) in [loopback] })
    }

    private final class Counter: Sendable {
        let count = Atomic(0)
    }

    private struct Answering: Application {
        let counter: Counter

        func makeContext() {}
        func admit(_ head: RequestHead) -> Admission { .accept(.page, .none) }

        func respond(to request: Request, _ context: inout Void) -> Response {
            counter.count.add(1, ordering: .relaxed)
            guard request.head.segments == [""] || request.head.segments.isEmpty else {
                return .text("none\n", .notFound)
            }
            return Response(type: .html, Array("<title>Un site</title>".utf8))
        }
    }
}
