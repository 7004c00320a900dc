import Community

extension Bench {
    /// The first page of a space while the door is stormed, and while it is not.
    mutating func measureFlood() throws {
        let page = try Asking.firstTime([.init(BenchTown.home)], by: crowd)
        var (calm, stormed) = (Target(site, page), Target(site, page))
        let before = site.memory.resident
        var doors = Load.Measured()
        for round in 0...4 {
            let seconds = round == 0 ? 1 : max(2.5, options.seconds / 2)
            try calm.run(connections: 4, network: 97, seconds: seconds, isTrial: round == 0)
            try site.forgetPeak()
            let flood = SteadySending.signingIn(site.port, perSecond: Self.signInsPerSecond)
            try stormed.run(connections: 4, network: 98, seconds: seconds, isTrial: round == 0)
            let sent = try flood.end()
            if round > 0 { doors.add(sent) }
        }
        add(doors, calm.measured.latencies, stormed.measured.latencies)
        report.add(
            "  memory at its highest, over before",
            "\(site.memory.peak.megabytes), \(before.megabytes)",
            goal: .atMost(300_000_000, .bytes), of: Double(site.memory.peak))
    }

    private mutating func add(_ doors: Load.Measured, _ calm: Latencies, _ stormed: Latencies) {
        let p99 = stormed.within(0.99)
        report.add(
            "home page while people sign in, p99", p99.milliseconds,
            goal: .atMost(0.500, .seconds), of: p99)
        for (name, times) in [("calm", calm), ("stormed", stormed)] {
            let shares = [0.5, 0.95, 0.99].map { times.within($0).milliseconds }
            report.add("  \(name), p50, p95, p99", shares.joined(separator: ", "))
        }
        report.add("  sign-ins/s", doors.rate.digits(0), "\(Self.signInsPerSecond)")
        let shares = [doors.count - doors.refused, doors.refused - doors.putOff, doors.putOff]
            .map { "\($0 * 100 / max(1, doors.count)) %" }
        report.add("  of them let in, refused, put off", shares.joined(separator: ", "))
    }

    private static let signInsPerSecond = 200
}
