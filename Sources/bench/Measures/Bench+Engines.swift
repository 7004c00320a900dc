import Community

extension Bench {
    /// The pages of a site whose database is on a server, and the same of one whose is not, in
    /// turns, each asked for the first time.
    mutating func measureEngines() throws {
        let own = try BenchTown.fill(
            posts: options.posts, members: options.members, isAlone: true)
        defer { own.remove() }
        let opened = try OpenedTown(own)
        let (ownGround, ownCrowd) = (opened.ground, try opened.crowd(Self.firstReaders))
        try opened.close()
        let child = try Child(.site(own.place))
        defer { child.stop() }
        let onServer = try firstLines(on: site, ground, crowd)
        var lines = onServer + (try firstLines(on: child, ownGround, ownCrowd))
        try LoadLine.run(&lines, seconds: options.seconds)
        for (server, own) in zip(lines, lines.dropFirst(onServer.count)) {
            let ratio = server.target.measured.rate / own.target.measured.rate
            report.add(
                "\(server.name), PostgreSQL over SQLite", ratio.digits(2),
                goal: .atLeast(0.5, then: 0.7), of: ratio)
        }
    }
}
