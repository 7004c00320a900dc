import Community
import Foundation
import Glibc

/// Fills a site, serves it from another process, measures it, prints a table. What is filled in
/// and asked for, the features declare.
struct Bench {
    let options: Options
    let town: BenchTown
    let ground: BenchGround
    let hello: Child
    let site: Child
    /// The cookies of the many who read pages for the first time.
    let crowd: [String]
    /// Of those who are signed in.
    let cookies: [BenchMeasure.Reader: String]
    /// Of what is written.
    var counts: WriteCounts
    var report: Report

    static func run(_ arguments: [String]) -> Int32 {
        signal(SIGPIPE, SIG_IGN)
        do {
            if try ServedChild.run(arguments) { return 0 }
            let options = try Options(arguments)
            Sockets.raiseDescriptorLimit()
            guard !options.namesOnly("download") else {
                var report = Report()
                try Downloading.add(to: &report)
                report.print()
                return 0
            }
            let town = try BenchTown.open(options)
            defer { if options.site == nil { town.remove() } }
            try measure(options, town)
            return 0
        } catch {
            FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
            return 1
        }
    }

    private static func measure(_ options: Options, _ town: BenchTown) throws {
        var report = Report()
        report.add("filled in", town.seconds.digits(0) + " s")
        if options.names("mail") { try MailSending.add(to: &report, town) }
        try TaskTimes.add(options.tasks, to: &report, town)
        let opened = try OpenedTown(town)
        try count(opened, options, &report)
        // Afterwards the site is not what it was: nothing else is measured on it.
        guard !options.names("dearest") else {
            try DearRequests(town: opened).add(to: &report)
            return report.print()
        }
        let (ground, crowd) = (opened.ground, try opened.crowd(firstReaders))
        let counts = try WriteCounts(options.measures(.write), opened)
        try opened.close()
        if options.wants("start") { try StartTime.add(to: &report, town) }
        try BesideOthers.add(
            options.measures(.beside), options, town, ground, by: crowd, to: &report)
        let hello = try Child(.hello)
        defer { hello.stop() }
        let site = try Child(.site(town.place))
        var isServed = true
        defer { if isServed { site.stop() } }
        var bench = Bench(
            options: options, town: town, ground: ground, hello: hello, site: site, crowd: crowd,
            cookies: try BenchTown.signIn(site), counts: counts, report: report)
        try bench.measure()
        site.stop()
        isServed = false
        try bench.counts.check(options.measures(.write), town, &bench.report)
        bench.report.print()
    }

    /// What is counted in this process, before any server has the site.
    private static func count(
        _ opened: OpenedTown, _ options: Options, _ report: inout Report
    ) throws {
        if options.wants("pages") {
            try PageCounts(opened).add(options.measures(.page), to: &report)
        }
        if options.wants("members") { try MemberRows.add(to: &report, options) }
    }

    /// Enough that the same page for each of them is more than a server can remember.
    static let firstReaders = 5_000

    private mutating func measure() throws {
        if options.wants("again") || options.wants("first") { try measureLoads() }
        if town.place.database != nil, options.wants("engines") { try measureEngines() }
        if options.wants("mixed") { try measureMixed() }
        if options.wants("growth") { try measureGrowth() }
        if options.wants("sign-in") { try measureSignIn() }
        if options.wants("flood") { try measureFlood() }
        for measure in options.measures(.ratio) { try measureRatio(measure) }
        try measureLatencies()
        for measure in options.measures(.write) { try measureWrites(measure) }
        if options.wants("memory") {
            let resident = site.memory.resident
            report.add(
                "resident memory after the run", resident.megabytes,
                goal: .atMost(100_000_000, .bytes), of: Double(resident))
        }
        if options.wants("idle") { try IdleCrowd.add(to: &report, site) }
        if options.wants("download") { try Downloading.add(to: &report) }
        if options.wants("upload") {
            try Uploading(options, town, site, cookie(.member)).add(to: &report)
        }
    }

    func cookie(_ reader: BenchMeasure.Reader) throws -> String {
        guard let cookie = cookies[reader] else { throw BenchError.failed("nobody signed in") }
        return cookie
    }
}
