import Community

extension Bench {
    /// People who read at random while others write; in turns with hello.
    mutating func measureMixed() throws {
        let requests = try options.measures(.mixed).map { try $0.requests(ground) }
        let read = requests.flatMap { $0.filter { $0.form == nil } }
        let written = requests.map { $0.filter { $0.form != nil } }.filter { !$0.isEmpty }
        let people = Array(crowd.prefix(Self.readers))
        var lines = [
            helloLine,
            LoadLine(
                "mixed: \(people.count) people, \(read.count) pages",
                Target(site, try .atRandom(read, by: people)), Self.shareGoal),
        ]
        var writes = Load.Measured()
        for round in 0...4 {
            let seconds = round == 0 ? 0.5 : options.seconds / 4
            try lines[0].target.run(
                connections: 64, network: 90, seconds: seconds, isTrial: round == 0)
            let writing = try SteadySending.writing(
                site.port, written, by: people, perSecond: Self.writesPerSecond)
            try lines[1].target.run(
                connections: 64, network: 91, seconds: seconds, isTrial: round == 0)
            let written = try writing.end()
            if round > 0 { writes.add(written) }
        }
        for line in lines { add(line, hello: lines[0]) }
        addMixed(lines[1].target.measured.latencies, writes)
    }

    private mutating func addMixed(_ read: Latencies, _ writes: Load.Measured) {
        let p99 = read.within(0.99)
        report.add("  p99", p99.milliseconds, goal: Self.timeGoal, of: p99)
        report.add(
            "  written meanwhile, writes/s", writes.rate.digits(1),
            "\(Self.writesPerSecond)")
        report.add(
            "    p50, p99 from when each was due",
            writes.latencies.within(0.5).milliseconds + ", "
                + writes.latencies.within(0.99).milliseconds)
        if writes.refused > 0 { report.add("    REFUSED", writes.refused.grouped, "0") }
    }

    private static let readers = 200
    private static let writesPerSecond = 20
    private static let shareGoal = BenchGoal.atLeast(0.08, then: 0.20)
    private static let timeGoal = BenchGoal.atMost(0.020, then: 0.010, .seconds)
}
