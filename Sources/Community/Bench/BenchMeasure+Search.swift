extension BenchMeasure {
    /// Searches of one kind, asked in turn: none is ever remembered.
    package static func search(
        _ kind: String, _ texts: [String], as reader: Reader = .member,
        filter: @escaping @Sendable (BenchGround) throws -> BenchRequest.Fields = { _ in [] }
    ) -> BenchMeasure {
        BenchMeasure(
            .latency, "search, \(kind)", row: "searches", as: reader,
            goals: BenchGoals(.atMost(0.050, then: 0.025, .seconds))
        ) {
            let (address, filter) = (SpacePaths.search(in: $0.space), try filter($0))
            return texts.map { BenchRequest(address, query: [("q", $0)] + filter) }
        }
    }
}
