import Community

extension Bench {
    /// Pages that each take their time, one at a time, none of them asked for before; and all
    /// those of one row alike.
    mutating func measureLatencies() throws {
        var rows: [String: (goal: String, times: Latencies)] = [:]
        for measure in measures(.latency) {
            let times = try latencies(measure)
            add(measure.subject, times, measure.goal)
            rows[measure.row, default: (measure.goal, Latencies())].times.add(times)
        }
        for (row, all) in rows.sorted(by: { $0.key < $1.key }) {
            add("\(row), all kinds alike", all.times, all.goal)
        }
    }

    private func latencies(_ measure: BenchMeasure) throws -> Latencies {
        let cookie = try cookie(measure.reader)
        let requests = try measure.requests(ground)
        let client = Client(port: site.port, source: "127.0.0.2", cookie: cookie)
        for request in requests { try client.require(request) }
        let target = try Target(site, atManyAddresses: requests, cookie)
        let measured = try Load(
            port: site.port, connections: 1, network: 60, target.requests
        ).run(seconds: options.seconds / 2)
        guard measured.refused == 0 else {
            throw BenchError.failed("\(measured.refused) of \(measure.subject) were refused")
        }
        return measured.latencies
    }

    private mutating func add(_ name: String, _ times: Latencies, _ goal: String) {
        let shares = [0.5, 0.95, 0.99].map { times.within($0).milliseconds }
        report.add("\(name), p50, p95, p99", shares.joined(separator: ", "), goal)
    }
}
