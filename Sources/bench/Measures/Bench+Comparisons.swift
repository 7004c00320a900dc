import Community

extension Bench {
    /// The same pages in a site a hundred times smaller, in turns, one request at a time.
    mutating func measureGrowth() throws {
        let measures = options.measures(.growth)
        guard !measures.isEmpty else { return }
        let small = try BenchTown.fill(posts: max(400, options.posts / 100), members: 1_000)
        defer { small.remove() }
        let opened = try OpenedTown(small)
        let (smallGround, smallCrowd) = (opened.ground, try opened.crowd(Self.firstReaders))
        try opened.close()
        let child = try Child(.site(small.place))
        defer { child.stop() }
        for measure in measures {
            var targets = [
                Target(site, try .firstTime(try measure.requests(ground), by: crowd)),
                Target(child, try .firstTime(try measure.requests(smallGround), by: smallCrowd)),
            ]
            try Target.compare(&targets, network: 40, seconds: options.seconds)
            addRatio("\(measure.subject), latency over that of a hundredth", targets, measure)
        }
    }

    /// Two pages in turns, one request at a time, none of them asked for before.
    mutating func measureRatio(_ measure: BenchMeasure) throws {
        var targets = try measure.requests(ground).map {
            Target(site, try .firstTime([$0], by: crowd))
        }
        guard targets.count == 2 else {
            throw BenchError.failed("\(measure.subject) compares \(targets.count) pages")
        }
        try Target.compare(&targets, network: 50, seconds: options.seconds)
        addRatio(measure.subject, targets, measure)
    }

    private mutating func addRatio(
        _ name: String, _ targets: [Target], _ measure: BenchMeasure
    ) {
        let ratio = Target.ratio(targets[0], targets[1])
        report.add(name, ratio.digits(2), goal: measure.goals.own, of: ratio)
    }
}
