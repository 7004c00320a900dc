import Community

/// From the start of the process to its first answer, on a site that exists.
enum StartTime {
    static func add(to report: inout Report, _ town: BenchTown) throws {
        let times = try (0..<5).map { _ in try once(town) }.sorted()
        report.add(
            "start on an existing site", times[2].milliseconds,
            goal: .atMost(0.200, .seconds), of: times[2])
    }

    private static func once(_ town: BenchTown) throws -> Double {
        let began = Moment.now
        let child = try Child(.site(town.place))
        defer { child.stop() }
        let answer = try Client(port: child.port, source: "127.0.0.2").get("/sign-in")
        guard answer.status == 200 else { throw BenchError.failed("no sign-in page") }
        return Moment.seconds(since: began)
    }
}
