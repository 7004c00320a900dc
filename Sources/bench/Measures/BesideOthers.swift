import Community

/// How long pages take while the server asks other sites, over how long while it asks none: the
/// same site with a server of each sort in turns, since one has it at a time.
enum BesideOthers {
    private static let turns = 2
    /// Longer than a round of the job that asks, so that what it writes at its end is measured.
    private static let wholeRound = 25.0

    static func add(
        _ measures: [BenchMeasure], _ options: Options, _ town: BenchTown, _ ground: BenchGround,
        by people: [String], to report: inout Report
    ) throws {
        guard !measures.isEmpty else { return }
        let others = try OtherSites()
        defer { others.stop() }
        for measure in measures {
            let asking = try Asking.firstTime(try measure.requests(ground), by: people)
            var (idle, busy) = (Load.Measured(), Load.Measured())
            var (asked, seconds) = (0, 0.0)
            for _ in 0..<turns {
                idle.add(try run(.site(town.place), asking, options.seconds))
                let before = (others.asked, Moment.now)
                busy.add(
                    try run(.asking(town.place), asking, max(options.seconds, wholeRound)))
                asked += others.asked - before.0
                seconds += Moment.seconds(since: before.1)
            }
            add(measure, idle.latencies, busy.latencies, to: &report)
            report.add(
                "  other sites asked meanwhile, requests/s", (Double(asked) / seconds).digits(1))
            guard asked > 0 else { throw BenchError.failed("no other site was asked") }
        }
    }

    private static func run(
        _ kind: ServedChild, _ asking: Asking, _ seconds: Double
    ) throws -> Load.Measured {
        let child = try Child(kind)
        defer { child.stop() }
        var target = Target(child, asking)
        try target.run(connections: 4, network: 95, seconds: 1, isTrial: true)
        try target.run(connections: 4, network: 96, seconds: seconds)
        return target.measured
    }

    private static func add(
        _ measure: BenchMeasure, _ idle: Latencies, _ busy: Latencies, to report: inout Report
    ) {
        let ratio = busy.within(0.99) / idle.within(0.99)
        report.add(
            "\(measure.subject), p99 while other sites are asked over idle", ratio.digits(2),
            goal: measure.goals.own, of: ratio)
        for (name, times) in [("idle", idle), ("asking", busy)] {
            let shares = [0.5, 0.95, 0.99].map { times.within($0).milliseconds }
            report.add("  \(name), p50, p95, p99", shares.joined(separator: ", "))
        }
    }
}
