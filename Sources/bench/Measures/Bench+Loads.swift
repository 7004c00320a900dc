import Community

extension Bench {
    /// Pages under load, in turns with the hello of the same moment, so that what else the
    /// machine does weighs on all of them.
    mutating func measureLoads() throws {
        var lines = [Line("hello", Target(hello, [Form.request("/")]))]
        for measure in measures(.again) {
            lines.append(Line(measure.subject, try remembered(measure)))
        }
        lines.append(Line("stylesheet", try stylesheet()))
        for measure in measures(.first) {
            let target = try Target(
                site, atManyAddresses: try measure.requests(ground), try cookie(measure.reader))
            lines.append(
                Line("\(measure.subject), asked for the first time", target, measure.goal))
        }
        try Self.run(&lines, seconds: options.seconds)
        for line in lines { add(line, hello: lines[0]) }
    }

    private struct Line {
        let name: String
        var target: Target
        let goal: String

        init(_ name: String, _ target: Target, _ goal: String = "") {
            (self.name, self.target, self.goal) = (name, target, goal)
        }
    }

    private func remembered(_ measure: BenchMeasure) throws -> Target {
        let cookie = try cookie(measure.reader)
        let requests = try measure.requests(ground)
        let client = Client(port: site.port, source: "127.0.0.2", cookie: cookie)
        for request in requests { try client.require(request) }
        return Target(site, requests.map { $0.bytes(cookie: cookie) })
    }

    private func stylesheet() throws -> Target {
        let cookie = try cookie(.member)
        let client = Client(port: site.port, source: "127.0.0.2", cookie: cookie)
        let parts = try client.get(BenchTown.home).text.split(separator: "href=\"")
        guard let address = parts.first(where: { $0.hasPrefix("/static/parvis.css") }) else {
            throw BenchError.failed("a page without its stylesheet")
        }
        return Target(site, [Form.request(String(address.prefix { $0 != "\"" }), cookie: cookie)])
    }

    /// Each in turn for a moment, several times over.
    private static func run(_ lines: inout [Line], seconds: Double) throws {
        let rounds = 4
        for round in 0...rounds {
            for index in lines.indices {
                let target = lines[index].target
                let load = try Load(
                    port: target.port, connections: 64, network: 100 + index % 100,
                    target.requests)
                let measured = try load.run(
                    seconds: round == 0 ? 0.3 : seconds / Double(rounds))
                if round > 0 { lines[index].target.measured.add(measured) }
            }
        }
    }

    private mutating func add(_ line: Line, hello: Line) {
        let measured = line.target.measured
        let share = measured.rate / hello.target.measured.rate
        report.add(
            "\(line.name), requests/s", Int(measured.rate).grouped, line.goal,
            share: share.digits(3))
        report.add(
            "  p50, p99 at 64 connections",
            measured.latencies.within(0.5).milliseconds + ", "
                + measured.latencies.within(0.99).milliseconds)
        if measured.refused > 0 { report.add("  REFUSED", measured.refused.grouped, "0") }
    }
}
