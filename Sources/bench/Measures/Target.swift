import Community

/// What is asked for, and what came of it.
struct Target {
    let port: Int
    let requests: [[UInt8]]
    var measured = Load.Measured()

    init(_ child: Child, _ requests: [[UInt8]]) {
        port = child.port
        self.requests = requests
    }

    /// At more addresses than a server remembers, in turn.
    init(_ child: Child, atManyAddresses requests: [BenchRequest], _ cookie: String) throws {
        guard !requests.isEmpty else { throw BenchError.failed("a measure without a request") }
        self.init(
            child,
            (1...Self.ways).map { way in
                requests[way % requests.count].bytes(cookie: cookie, way: way)
            })
    }

    private static let ways = 5_000

    /// Each in turn for a moment, one request at a time, several times over.
    static func compare(_ targets: inout [Target], network: Int, seconds: Double) throws {
        for _ in 0..<6 {
            for index in targets.indices {
                let load = try Load(
                    port: targets[index].port, connections: 1, network: network + index,
                    targets[index].requests)
                targets[index].measured.add(try load.run(seconds: seconds / 8))
            }
        }
    }

    /// How much longer the first takes than the second.
    static func ratio(_ first: Target, _ second: Target) -> String {
        (first.measured.latencies.within(0.5) / second.measured.latencies.within(0.5)).digits(2)
    }
}
