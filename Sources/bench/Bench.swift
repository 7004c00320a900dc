import Foundation
import Glibc

/// Fills a site, serves it from another process, measures it, prints a table.
struct Bench {
    let options: Options
    let town: BenchTown
    let hello: Child
    let site: Child
    var report = Report()

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
        if options.wants(.pages) { try PageCounts(town).add(to: &report) }
        if options.wants(.start) { try StartTime.add(to: &report, town) }
        let hello = try Child(.hello)
        defer { hello.stop() }
        let site = try Child(.site(town.place))
        defer { site.stop() }
        var bench = Bench(options: options, town: town, hello: hello, site: site, report: report)
        try bench.measure()
        bench.report.print()
    }

    private mutating func measure() throws {
        let cookie = try signIn(site, town)
        if options.wants(.requests) { try measureRequests(cookie) }
        if options.wants(.growth) { try measureGrowth() }
        if options.wants(.signIn) { try measureSignIn() }
        if options.wants(.length) { try measureLength(cookie) }
        if options.wants(.search) { try measureSearch(cookie) }
        if options.wants(.comments) { try measureComments(cookie) }
        if options.wants(.posts) { try measurePosts(cookie) }
        if options.wants(.memory) {
            report.add("resident memory after the run", site.memory.resident.megabytes, "100 MB")
        }
        if options.wants(.idle) { try IdleCrowd.add(to: &report, site) }
        if options.wants(.upload) { try Uploading(options, town, site, cookie).add(to: &report) }
    }

    func signIn(
        _ child: Child, _ town: BenchTown, as email: String = BenchTown.email
    ) throws -> String {
        let client = Client(port: child.port, source: "127.0.0.2")
        let page = try client.get("/sign-in")
        guard page.status == 200, page.text.contains("name=\"password\"") else {
            throw BenchError.failed("no sign-in form: \(page.status)")
        }
        let answer = try client.post("/sign-in", BenchTown.signInForm(email))
        guard answer.status == 303, let cookie = answer.cookie else {
            throw BenchError.failed("sign-in was answered \(answer.status)")
        }
        return cookie
    }
}
