import Foundation

extension Bench {
    /// Searches of every kind, one at a time, none of them asked for before: words of a third of
    /// the posts, beginnings, phrases, filters.
    mutating func measureSearch(_ cookie: String) throws {
        let path = "\(town.home)/search?q="
        var all = Latencies()
        for (name, question) in Self.searches {
            let escaped = question.replacingOccurrences(of: " ", with: "+")
                .replacingOccurrences(of: "\"", with: "%22")
            let client = Client(port: site.port, source: "127.0.0.2", cookie: cookie)
            let status = try client.get(path + escaped).status
            guard status == 200 else {
                throw BenchError.failed("the search of \(name) is answered \(status)")
            }
            let target = Target(name, site, path + escaped + "&", cookie, ways: Self.ways)
            let measured = try Load(
                port: site.port, connections: 1, network: 60, target.requests
            ).run(seconds: options.seconds / 8)
            all.add(measured.latencies)
            report.add(
                "search, \(name), p50, p95",
                measured.latencies.within(0.5).milliseconds + ", "
                    + measured.latencies.within(0.95).milliseconds, "p95 50 ms")
        }
        report.add("search, all kinds alike, p95", all.within(0.95).milliseconds, "50 ms")
    }

    /// The texts of the filled site have these words often.
    private static let searches = [
        ("a word of a third of the posts", "dossier"), ("three common words", "dossier aide jury"),
        ("a rare word", "1234"), ("a beginning", "accompag"), ("a common beginning", "docu*"),
        ("a phrase", "\"comptes rendus\""), ("a word without another", "dossier -jury"),
        ("an author", "dossier&author=Membre+123"), ("a module", "dossier&module=news"),
        ("a month", "dossier&from=2026-03-01&to=2026-03-31"),
        ("a beginning in a year", "accompag&from=2025-03-15&to=2026-03-14"),
        ("the fiftieth page", "dossier&page=50"), ("nothing that exists", "zorro"),
    ]
}
