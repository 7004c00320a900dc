import Community

/// What is asked for, and what came of it.
struct Target {
    let port: Int
    private let asking: Asking
    private var next = 0
    private(set) var measured = Load.Measured()

    init(_ child: Child, _ asking: Asking) {
        port = child.port
        self.asking = asking
    }

    /// Goes on asking where it ended.
    /// - Parameter isTrial: whether what comes of it does not count.
    mutating func run(
        connections: Int, network: Int, seconds: Double, isTrial: Bool = false
    ) throws {
        let load = try Load(
            ports: [port], connections: connections, network: network, asking, from: next)
        let found = try load.run(seconds: seconds)
        next = load.next
        if !isTrial { measured.add(found) }
    }

    /// Each in turn for a moment, one request at a time, several times over.
    static func compare(_ targets: inout [Target], network: Int, seconds: Double) throws {
        for _ in 0..<6 {
            for index in targets.indices {
                try targets[index].run(
                    connections: 1, network: network + index, seconds: seconds / 8)
            }
        }
    }

    /// How much longer the first takes than the second.
    static func ratio(_ first: Target, _ second: Target) -> Double {
        first.measured.latencies.within(0.5) / second.measured.latencies.within(0.5)
    }
}
