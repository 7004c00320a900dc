import Community

extension Bench {
    /// What is on the disk when it is answered.
    mutating func measureWrites(_ measure: BenchMeasure) throws {
        let cookie = try cookie(measure.reader)
        let requests = try measure.requests(ground).map { $0.bytes(cookie: cookie) }
        let measured = try Load(port: site.port, connections: 32, network: 20, requests)
            .run(seconds: options.seconds)
        guard measured.refused == 0 else {
            throw BenchError.failed("\(measured.refused) of \(measure.subject) were refused")
        }
        report.add(measure.subject, Int(measured.rate).grouped, measure.goal)
        report.add("  p99", measured.latencies.within(0.99).milliseconds)
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
