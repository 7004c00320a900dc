import Foundation

extension Bench {
    /// Searches of every kind, one at a time, none of them asked for before: by a reader who sees
    /// three quarters of the forum, and by one who sees a third of it.
    mutating func measureSearch(_ cookie: String) throws {
        let other = try signIn(site, town, as: BenchTown.other)
        var all = Latencies()
        for search in Self.searches {
            all.add(try measure(search, cookie))
        }
        for search in Self.hidden {
            all.add(try measure(search, other))
        }
        add("search, all kinds alike", all)
    }

    private mutating func measure(_ search: Search, _ cookie: String) throws -> Latencies {
        let client = Client(port: site.port, source: "127.0.0.2", cookie: cookie)
        let paths = search.questions.map { "\(town.home)/search?\($0)" }
        for path in paths {
            let status = try client.get(path).status
            guard status == 200 else {
                throw BenchError.failed("\(path) is answered \(status)")
            }
        }
        let requests = (0..<Self.ways).map { way in
            Form.request("\(paths[way % paths.count])&way=\(way)", cookie: cookie)
        }
        let measured = try Load(port: site.port, connections: 1, network: 60, requests)
            .run(seconds: options.seconds / 2)
        guard measured.refused == 0 else {
            throw BenchError.failed("\(measured.refused) searches were refused")
        }
        add("search, \(search.name)", measured.latencies)
        return measured.latencies
    }

    private mutating func add(_ name: String, _ times: Latencies) {
        let shares = [0.5, 0.95, 0.99].map { times.within($0).milliseconds }
        report.add("\(name), p50, p95, p99", shares.joined(separator: ", "), "p95 50 ms")
    }

    private static let searches = [
        Search("a frequent word", ["dossier", "réunion", "aide", "accord", "jury", "mandat"]),
        Search("a rare word", ["transformistes", "sollicitiez", "48211", "Bragroumi", "7305"]),
        Search("two words", ["dossier jury", "horaires effectifs", "plan sollicitation"]),
        Search("three words", ["dossier aide jury", "tract courrier calendrier"]),
        Search("a beginning", ["accompag", "négoc", "adhér", "profess", "docum"]),
        Search("an asked beginning", ["con*", "docu*", "inter*", "cont*", "pré*", "trans*"]),
        Search("a phrase", ["\"comptes rendus\"", "\"dossier de jury\"", "\"accord et mandat\""]),
        Search("a word without another", ["dossier -jury", "tract -réunion"]),
        Search("an author", ["dossier", "tract"], "author=Membre+123"),
        Search("a theme", ["dossier", "tract", "48211"], "module=forum&theme=forum-2"),
        Search("a module", ["dossier", "tract"], "module=news"),
        Search("a month", ["dossier", "tract", "aide"], "from=2026-03-01&to=2026-03-31"),
        Search("a beginning in a year", ["accompag", "con*"], "from=2025-03-15&to=2026-03-14"),
        Search("the fiftieth page", ["dossier", "aide"], "page=50"),
        Search("a mistyped word", ["zorroh", "dossierr", "réunnion", "accompaggnement"]),
        Search("a word of hidden texts", [Shelf.word, "\(Shelf.word) dossier"]),
    ]

    private static let hidden = [
        Search("few may be seen: a frequent word", ["dossier", "réunion", "aide"]),
        Search("few may be seen: a beginning", ["accompag", "con*"]),
        Search("few may be seen: a word of hidden texts", [Shelf.word, "\(Shelf.word) dossier"]),
    ]
}

/// Questions of one kind, asked in turn.
private struct Search {
    let name: String
    let questions: [String]

    init(_ name: String, _ texts: [String], _ filter: String = "") {
        self.name = name
        questions = texts.map { Form.encode([("q", $0)]) + (filter.isEmpty ? "" : "&" + filter) }
    }
}
