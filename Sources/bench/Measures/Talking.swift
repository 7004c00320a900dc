extension Bench {
    /// Messages that are on the disk when they are answered, each in one of many topics.
    mutating func measurePosts(_ cookie: String) throws {
        let text = Form.encode([("text", town.message), ("again", "1")])
        let requests = town.talks.quiet.prefix(1_000).map { topic in
            Form.request("\(town.topic(topic))/posts", cookie: cookie, form: text)
        }
        let measured = try Load(
            port: site.port, connections: 32, network: 21, Array(requests)
        ).run(seconds: options.seconds)
        guard measured.refused == 0 else {
            throw BenchError.failed("\(measured.refused) messages were refused")
        }
        report.add("durable posts/s, 32 writers", Int(measured.rate).grouped, "2,000")
        report.add("  p99", measured.latencies.within(0.99).milliseconds)
    }

    /// Pages in the middle of a topic of ten thousand messages and that of one of thirty, in
    /// turns, one request at a time, none of them asked for before.
    mutating func measureLength(_ cookie: String) throws {
        let middle = "\(town.topic(town.talks.long))?page=\(Talks.longest / 50)&"
        var targets = [
            Target("long", site, middle, cookie, ways: Self.ways),
            Target("short", site, town.topic(town.talks.short) + "?", cookie, ways: Self.ways),
        ]
        for _ in 0..<6 {
            for index in targets.indices {
                let load = try Load(
                    port: targets[index].port, connections: 1, network: 50 + index,
                    targets[index].requests)
                targets[index].measured.add(try load.run(seconds: options.seconds / 8))
            }
        }
        let times = targets.map { $0.measured.latencies.within(0.5) }
        report.add(
            "topic page, latency at 10,000 messages over 30", (times[0] / times[1]).digits(2),
            "1.2")
    }
}

extension Target {
    /// Many addresses of a page that has a question already: `/topic?page=3&`.
    init(_ name: String, _ child: Child, _ path: String, _ cookie: String, ways: Int) {
        self.init(name, child, path, cookie)
        requests = (1...ways).map { Form.request(path + "way=\($0)", cookie: cookie) }
    }
}
