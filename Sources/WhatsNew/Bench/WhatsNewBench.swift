import Community

/// What `bench` measures of this page; what it lists, the other modules fill in.
enum WhatsNewBench {
    static let measures: [BenchMeasure] = [
        BenchMeasure(.page, "what’s new") { [Paths.index(in: $0.space)] },
        BenchMeasure(.mixed, "what’s new") { ground in
            Period.allCases.map { "\(Paths.index(in: ground.space))?period=\($0.rawValue)" }
        },
    ]
}
