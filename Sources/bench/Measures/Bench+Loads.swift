import Community

extension Bench {
    /// Pages under load, in turns with the hello of the same moment.
    mutating func measureLoads() throws {
        var lines = [helloLine]
        if options.wants("again") { lines += try againLines() }
        if options.wants("first") { lines += try firstLines(on: site, ground, crowd) }
        try LoadLine.run(&lines, seconds: options.seconds)
        for line in lines { add(line, hello: lines[0]) }
    }

    var helloLine: LoadLine {
        LoadLine("hello", Target(hello, .inTurn([Form.request("/")])))
    }

    /// What is remembered.
    private func againLines() throws -> [LoadLine] {
        var lines = try options.measures(.page).map {
            LoadLine("\($0.subject), again and again", try remembered($0))
        }
        lines.append(LoadLine("stylesheet", try stylesheet()))
        return lines
    }

    /// What is made.
    func firstLines(
        on child: Child, _ ground: BenchGround, _ people: [String]
    ) throws -> [LoadLine] {
        try options.measures(.page).map { measure in
            let asking = try Asking.firstTime(try measure.requests(ground), by: people)
            return LoadLine(
                "\(measure.subject), for the first time", Target(child, asking),
                measure.goals.own, incumbent: measure.incumbent)
        }
    }

    private func remembered(_ measure: BenchMeasure) throws -> Target {
        let cookie = try cookie(measure.reader)
        let requests = try measure.requests(ground).suffix(1)
        let client = Client(port: site.port, source: "127.0.0.2", cookie: cookie)
        for request in requests { try client.require(request) }
        return Target(site, .inTurn(requests.map { $0.bytes(cookie: cookie) }))
    }

    private func stylesheet() throws -> Target {
        let cookie = try cookie(.member)
        let client = Client(port: site.port, source: "127.0.0.2", cookie: cookie)
        let parts = try client.get(BenchTown.home).text.split(separator: "href=\"")
        guard let address = parts.first(where: { $0.hasPrefix("/static/parvis.css") }) else {
            throw BenchError.failed("a page without its stylesheet")
        }
        let request = Form.request(String(address.prefix { $0 != "\"" }), cookie: cookie)
        return Target(site, .inTurn([request]))
    }

    mutating func add(_ line: LoadLine, hello: LoadLine) {
        let measured = line.target.measured
        report.add(
            "\(line.name), requests/s", Int(measured.rate).grouped, goal: line.goal,
            of: measured.rate / hello.target.measured.rate, isShare: true,
            incumbent: line.incumbent.map { measured.rate / $0 })
        report.add(
            "  p50, p99 at 64 connections",
            measured.latencies.within(0.5).milliseconds + ", "
                + measured.latencies.within(0.99).milliseconds)
        if measured.refused > 0 { report.add("  REFUSED", measured.refused.grouped, "0") }
    }
}
