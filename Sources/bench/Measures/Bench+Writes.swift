import Community

extension Bench {
    /// What is on the disk when it is answered: by one server, and by two of one site if its
    /// database lets them.
    mutating func measureWrites(_ measure: BenchMeasure) throws {
        let isOnServer = town.place.database != nil
        try measureWrites(measure, [site], isOnServer ? measure.goals.onServer : measure.goals.own)
        guard isOnServer else { return }
        let second = try Child(.site(town.place))
        defer { second.stop() }
        try measureWrites(measure, [site, second], measure.goals.ofTwo)
    }

    private mutating func measureWrites(
        _ measure: BenchMeasure, _ servers: [Child], _ goal: BenchGoal?
    ) throws {
        let first = counts.next(measure)
        let load = try Load(
            ports: servers.map(\.port), connections: 32, network: 20, asking(measure),
            from: first)
        let measured = try load.run(seconds: options.seconds)
        if measure.held != nil { counts.add(load.next - first, of: measure) }
        guard measured.refused == 0 else {
            throw BenchError.failed("\(measured.refused) of \(measure.subject) were refused")
        }
        report.add(
            measure.subject + (servers.count > 1 ? ", \(servers.count) servers" : ""),
            Int(measured.rate).grouped, goal: goal, of: measured.rate)
        report.add("  p99", measured.latencies.within(0.99).milliseconds)
    }

    /// By one reader; or by many, once each.
    private func asking(_ measure: BenchMeasure) throws -> Asking {
        let requests = try measure.requests(ground)
        if measure.held != nil { return try .onceEach(requests, by: crowd) }
        let cookie = try cookie(measure.reader)
        return .inTurn(requests.map { $0.bytes(cookie: cookie) })
    }

    /// Signing in costs a password's hash by design; the rest must not show.
    mutating func measureSignIn() throws {
        let request = Form.request("/sign-in", form: BenchTown.signInForm(BenchTown.email))
        for connections in [1, 8] {
            let measured = try Load(
                port: site.port, connections: connections, network: 30 + connections, [request]
            ).run(seconds: options.seconds / 2)
            guard measured.refused == 0 else {
                throw BenchError.failed("\(measured.refused) sign-ins were refused")
            }
            report.add(
                "sign-in, \(connections) at a time: sign-ins/s, p50",
                measured.rate.digits(1) + ", " + measured.latencies.within(0.5).milliseconds)
        }
    }
}
