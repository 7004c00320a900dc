import Community

extension Bench {
    /// The same pages in a site a hundred times smaller, in turns, one request at a time.
    mutating func measureGrowth() throws {
        let measures = measures(.growth)
        guard !measures.isEmpty else { return }
        let small = try BenchTown.fill(posts: max(400, options.posts / 100), members: 1_000)
        defer { small.remove() }
        let opened = try OpenedTown(small)
        let smallGround = opened.ground
        try opened.close()
        let child = try Child(.site(small.place))
        defer { child.stop() }
        let cookies = try BenchTown.signIn(child)
        for measure in measures {
            let (large, small) = (try cookie(measure.reader), cookies[measure.reader] ?? "")
            var targets = [
                try Target(site, atManyAddresses: measure.requests(ground), large),
                try Target(child, atManyAddresses: measure.requests(smallGround), small),
            ]
            try Target.compare(&targets, network: 40, seconds: options.seconds)
            report.add(
                "\(measure.subject), latency over that of a hundredth",
                Target.ratio(targets[0], targets[1]), measure.goal)
        }
    }

    /// Two pages in turns, one request at a time, none of them asked for before.
    mutating func measureRatio(_ measure: BenchMeasure) throws {
        let cookie = try cookie(measure.reader)
        var targets = try measure.requests(ground).map {
            try Target(site, atManyAddresses: [$0], cookie)
        }
        guard targets.count == 2 else {
            throw BenchError.failed("\(measure.subject) compares \(targets.count) pages")
        }
        try Target.compare(&targets, network: 50, seconds: options.seconds)
        report.add(measure.subject, Target.ratio(targets[0], targets[1]), measure.goal)
    }
}
