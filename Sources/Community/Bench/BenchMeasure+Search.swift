extension BenchMeasure {
    /// Searches of one kind, asked in turn, each at an address that nobody asked for before.
    package static func search(
        _ kind: String, _ texts: [String], as reader: Reader = .member,
        filter: @escaping @Sendable (BenchGround) throws -> BenchRequest.Fields = { _ in [] }
    ) -> BenchMeasure {
        BenchMeasure(.latency, "search, \(kind)", row: "search", as: reader, goal: "p95 50 ms") {
            let (address, filter) = (SpacePaths.search(in: $0.space), try filter($0))
            return texts.map { BenchRequest(address, query: [("q", $0)] + filter) }
        }
    }
}
