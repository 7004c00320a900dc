import Community

extension Bench {
    /// Pages that each take their time, one at a time; and all those of one row alike. The goals
    /// are of the 95th in a hundred, and of each for the first time, when nothing of it is
    /// remembered.
    mutating func measureLatencies() throws {
        var rows: [String: (goal: BenchGoal?, times: Latencies)] = [:]
        for measure in options.measures(.latency) {
            let times = try latencies(measure)
            add(measure.subject, times.all, measure.goals.own)
            let first = [times.first.within(0.95), times.first.longest]
            report.add(
                "  each for the first time, p95, the longest",
                first.map(\.milliseconds).joined(separator: ", "),
                goal: measure.goals.own, of: times.first.longest)
            rows[measure.row, default: (measure.goals.own, Latencies())].times.add(times.all)
        }
        for (row, all) in rows.sorted(by: { $0.key < $1.key }) {
            add("\(row), all kinds alike", all.times, all.goal)
        }
    }

    private func latencies(
        _ measure: BenchMeasure
    ) throws -> (first: Latencies, all: Latencies) {
        let cookie = try cookie(measure.reader)
        let requests = try measure.requests(ground)
        let client = Client(port: site.port, source: "127.0.0.2", cookie: cookie)
        var first = Latencies()
        for request in requests {
            let begun = Moment.now
            try client.require(request)
            first.add(nanoseconds: Int(Moment.seconds(since: begun) * 1e9))
        }
        let measured = try Load(
            port: site.port, connections: 1, network: 60, requests.map { $0.bytes(cookie: cookie) }
        ).run(seconds: options.seconds / 2)
        guard measured.refused == 0 else {
            throw BenchError.failed("\(measured.refused) of \(measure.subject) were refused")
        }
        return (first, measured.latencies)
    }

    private mutating func add(_ name: String, _ times: Latencies, _ goal: BenchGoal?) {
        let shares = [0.5, 0.95, 0.99].map { times.within($0).milliseconds }
        report.add(
            "\(name), p50, p95, p99", shares.joined(separator: ", "), goal: goal,
            of: times.within(0.95))
    }
}
