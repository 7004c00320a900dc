extension Bench {
    /// Pages under load, in turns with the hello of the same moment, so that what else the
    /// machine does weighs on all of them.
    mutating func measureRequests(_ cookie: String) throws {
        let client = Client(port: site.port, source: "127.0.0.2", cookie: cookie)
        let sheet = try Self.sheet(of: try client.get(town.home).text)
        var targets = [Target("hello", hello, "/")]
        for (name, path) in [
            ("home page", town.home), ("topic, 25 messages", town.topicPage),
            ("news item, 25 comments", town.storyPage), ("what’s new", town.whatsNew),
            ("stylesheet", sheet),
        ] {
            let status = try client.get(path).status
            guard status == 200 else { throw BenchError.failed("\(path) is answered \(status)") }
            targets.append(Target(name, site, path, cookie))
        }
        for (name, path) in [
            ("home page", town.home), ("topic", town.topicPage), ("news item", town.storyPage),
        ] {
            targets.append(
                Target("\(name), asked for the first time", site, path, cookie, Self.ways))
        }
        try Self.run(&targets, seconds: options.seconds)
        for target in targets { add(target, hello: targets[0]) }
    }

    /// More addresses of one page than a server remembers.
    static let ways = 5_000

    /// Each in turn for a moment, several times over.
    private static func run(_ targets: inout [Target], seconds: Double) throws {
        let rounds = 4
        for round in 0...rounds {
            for index in targets.indices {
                let load = try Load(
                    port: targets[index].port, connections: 64, network: 10 + index,
                    targets[index].requests)
                let measured = try load.run(
                    seconds: round == 0 ? 0.3 : seconds / Double(rounds))
                if round > 0 { targets[index].measured.add(measured) }
            }
        }
    }

    private mutating func add(_ target: Target, hello: Target) {
        let measured = target.measured
        let isPage = ["home page", "topic, 25 messages", "news item, 25 comments"]
            .contains(target.name)
        let share = measured.rate / hello.measured.rate
        report.add(
            "\(target.name), requests/s", Int(measured.rate).grouped, isPage ? "0.20, 0.40" : "",
            share: share.digits(3))
        report.add(
            "  p50, p99 at 64 connections",
            measured.latencies.within(0.5).milliseconds + ", "
                + measured.latencies.within(0.99).milliseconds, isPage ? "p99 10 ms" : "")
        if measured.refused > 0 { report.add("  REFUSED", measured.refused.grouped, "0") }
    }

    private static func sheet(of page: String) throws -> String {
        let start = "href=\""
        let address = page.split(separator: start).first { $0.hasPrefix("/static/parvis.css") }
        guard let address else { throw BenchError.failed("a page without its stylesheet") }
        return String(address.prefix { $0 != "\"" })
    }
}
