import Community
import Glibc
import Platform
import Storage

/// What to fill the site with, and what to measure.
struct Options {
    /// What all features declare.
    private static let declared = features.flatMap(\.declarations)
        .compactMap { $0 as? BenchMeasure }

    private static let declaredTasks = features.flatMap(\.declarations)
        .compactMap { $0 as? BenchTask }

    /// What bench measures itself, of any site.
    private static let own = [
        "again", "dearest", "download", "engines", "first", "flood", "idle", "mail", "members",
        "memory",
        "sign-in", "start", "upload",
    ]

    /// The names of what can be measured alone.
    private static let rows = Set(own + declared.map(\.row) + declaredTasks.map(\.row)).sorted()

    var posts = 100_000
    var members = 10_000
    /// Those of the space in which growth with members is measured.
    var crowd = 200_000
    /// How long each row of requests is measured, in all.
    var seconds = 4.0
    /// Bytes of the streamed upload.
    var upload = 2 << 30
    /// Where the filled site is kept, and found again by the next run.
    var site: String?
    private var only: Set<String> = []

    func wants(_ row: String) -> Bool { only.isEmpty || only.contains(row) }

    /// Whether a row was named: what would change the site is measured for who asks alone.
    func names(_ row: String) -> Bool { only.contains(row) }

    /// Whether nothing but this row is wanted.
    func namesOnly(_ row: String) -> Bool { only == [row] }

    /// Those of the rows that are wanted. Several rows measure the pages.
    func measures(_ kind: BenchMeasure.Kind) -> [BenchMeasure] {
        Self.declared.filter { $0.kind == kind && (kind == .page || wants($0.row)) }
    }

    /// Those that were named.
    var tasks: [BenchTask] { Self.declaredTasks.filter { names($0.row) } }

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--database": try Self.use(rest.popFirst())
            case "--small": (posts, members, crowd) = (1_000, 1_000, 2_000)
            case "--members": crowd = Int(try Self.number(argument, rest.popFirst()))
            case "--large": posts = 1_000_000
            case "--seconds": seconds = try Self.number(argument, rest.popFirst())
            case "--upload": upload = Int(try Self.number(argument, rest.popFirst())) << 20
            case "--site": site = rest.popFirst()
            case "--only": only = try Self.rows(rest.popFirst())
            default: throw BenchError.usage("unknown option \(argument)")
            }
        }
    }

    /// Given to every process of this run.
    private static func use(_ url: String?) throws {
        guard let url, ServerAddress.isServer(url) else {
            throw BenchError.usage("--database wants postgres://...")
        }
        setenv(BenchDatabase.variable, url, 1)
    }

    private static func number(_ name: String, _ text: String?) throws -> Double {
        guard let number = text.flatMap(Double.init), number > 0, number < 10_000_000 else {
            throw BenchError.usage("\(name) wants a number")
        }
        return number
    }

    private static func rows(_ text: String?) throws -> Set<String> {
        let named = Set((text ?? "").split(separator: ",").map(String.init))
        if let unknown = named.subtracting(rows).min() {
            throw BenchError.usage("no row \(unknown)")
        }
        return named
    }

    static let help = """
        swift run -c release bench [--small | --large] [--seconds N] [--only ROW,ROW] [--upload MB]
                                 [--members N] [--database postgres://USER@HOST/DATABASE]
                                 [--site FOLDER]

          Fills a site in a temporary folder (10,000 members, 100,000 posts; --small 1,000,
          --large 1,000,000), on a database of its own if a server is given, serves it from a
          process of its own, and prints what it measures, what each figure has to reach and
          whether it does. --site keeps what was filled, for further runs to measure.
          Row engines needs a server of databases, and compares it with a site without.
          Row mail, if named, sends 10,000 mails to Postfix's smtp-sink over two connections.
          Row members fills spaces of 200 and of --members people (200,000; --small 2,000),
          and compares every page of every role in them.
          Row download sends 1 GiB beside nginx, if that is installed, in turns, and an archive of
          2 GiB; alone it needs no site and fills none.
          Rows: \(rows.joined(separator: ", ")).
        """
}

/// Why nothing could be measured.
enum BenchError: Error, CustomStringConvertible {
    case usage(String)
    case failed(String)

    var description: String {
        switch self {
        case .usage(let text): "\(text)\n\n\(Options.help)"
        case .failed(let text): text
        }
    }
}
