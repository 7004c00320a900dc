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
    /// Of those who are signed in.
    let cookies: [BenchMeasure.Reader: String]
    var report: Report

    static func run(_ arguments: [String]) -> Int32 {
        signal(SIGPIPE, SIG_IGN)
        do {
            if try ServedChild.run(arguments) { return 0 }
            let options = try Options(arguments)
            Sockets.raiseDescriptorLimit()
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
        // What is counted in this process, before any server has the site.
        let opened = try OpenedTown(town)
        try PageCounts(opened).add(
            options.measures, to: &report, withAssets: options.wants("pages"))
        // Afterwards the site is not what it was: nothing else is measured on it.
        guard !options.names("dearest") else {
            try DearRequests(town: opened).add(to: &report)
            return report.print()
        }
        let ground = opened.ground
        try opened.close()
        if options.wants("start") { try StartTime.add(to: &report, town) }
        let hello = try Child(.hello)
        defer { hello.stop() }
        let site = try Child(.site(town.place))
        defer { site.stop() }
        var bench = Bench(
            options: options, town: town, ground: ground, hello: hello, site: site,
            cookies: try BenchTown.signIn(site), report: report)
        try bench.measure()
        bench.report.print()
    }

    private mutating func measure() throws {
        if options.wants("requests") { try measureLoads() }
        if options.wants("growth") { try measureGrowth() }
        if options.wants("sign-in") { try measureSignIn() }
        for measure in measures(.ratio) { try measureRatio(measure) }
        try measureLatencies()
        for measure in measures(.write) { try measureWrites(measure) }
        if options.wants("memory") {
            report.add("resident memory after the run", site.memory.resident.megabytes, "100 MB")
        }
        if options.wants("idle") { try IdleCrowd.add(to: &report, site) }
        if options.wants("upload") {
            try Uploading(options, town, site, cookie(.member)).add(to: &report)
        }
    }

    func measures(_ kind: BenchMeasure.Kind) -> [BenchMeasure] {
        options.measures.filter { $0.kind == kind }
    }

    func cookie(_ reader: BenchMeasure.Reader) throws -> String {
        guard let cookie = cookies[reader] else { throw BenchError.failed("nobody signed in") }
        return cookie
    }
}
