extension Bench {
    /// Comments that are on the disk when they are answered.
    mutating func measureComments(_ cookie: String) throws {
        let text = Form.encode([("text", town.message)])
        let requests = town.quiet.prefix(1_000).map { item in
            Form.request("\(town.home)/items/\(item)/comments", cookie: cookie, form: text)
        }
        let measured = try Load(
            port: site.port, connections: 32, network: 20, Array(requests)
        ).run(seconds: options.seconds)
        guard measured.refused == 0 else {
            throw BenchError.failed("\(measured.refused) comments were refused")
        }
        report.add(
            "durable comments/s, 32 writers", Int(measured.rate).grouped, "2,000")
        report.add("  p99", measured.latencies.within(0.99).milliseconds)
    }

    /// Signing in costs a password's hash by design; the rest must not show.
    mutating func measureSignIn() throws {
        let request = Form.request("/sign-in", form: town.signInForm)
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

    /// The same pages in a site a hundred times smaller, in turns, one request at a time.
    mutating func measureGrowth() throws {
        let small = try BenchTown.fill(posts: max(400, options.posts / 100), members: 1_000)
        defer { small.remove() }
        let child = try Child(.site(small.place))
        defer { child.stop() }
        var targets = [
            Target("large", site, town.home, try signIn(site, town), Self.ways),
            Target("small", child, small.home, try signIn(child, small), Self.ways),
            Target("large", site, town.topicPage, try signIn(site, town), Self.ways),
            Target("small", child, small.topicPage, try signIn(child, small), Self.ways),
        ]
        for _ in 0..<6 {
            for index in targets.indices {
                let load = try Load(
                    port: targets[index].port, connections: 1, network: 40 + index,
                    targets[index].requests)
                targets[index].measured.add(try load.run(seconds: options.seconds / 8))
            }
        }
        let times = targets.map { $0.measured.latencies.within(0.5) }
        for (name, first) in [("home page", 0), ("topic page", 2)] {
            report.add(
                "\(name), latency over that of a hundredth",
                (times[first] / times[first + 1]).digits(2), "1.2")
        }
    }
}
