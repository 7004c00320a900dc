import Community
import Content

/// What `bench` fills in of the forum and measures there.
enum ForumBench {
    static let all: [any Declaration] = [filling] + measures

    /// The handles that the filling gives.
    static let topic = "topic"
    static let page = "topic of 25 messages"
    static let short = "topic of 30 messages"
    static let middle = "middle of the longest topic"
    static let quiet = "topic to be answered"
    static let theme = "theme, as a search names it"
    static let list = "list of topics"

    private static let filling = BenchFilling("forum") {
        try ForumFilling($0, $1, posts: $2).fill()
    }

    private static let measures: [BenchMeasure] = [
        BenchMeasure(
            .page, "topic of 25 messages", goal: .atLeast(0.10, then: 0.25), incumbent: 214
        ) { try $0.handles.all(page) },
        BenchMeasure(.page, "list of topics") { [ForumPaths.forum(in: $0.space)] },
        BenchMeasure(.growth, "topic page", goal: .atMost(1.2, then: 1.1)) {
            try $0.handles.all(page)
        },
        BenchMeasure(
            .ratio, "topic page, latency at 10,000 messages over 30", row: "length",
            goals: BenchGoals(.atMost(1.2))
        ) {
            [BenchRequest(try $0.handles.one(middle)), BenchRequest(try $0.handles.one(short))]
        },
        BenchMeasure(
            .write, "durable posts/s, 32 writers", row: "posts",
            goals: BenchGoals(
                .atLeast(2_500, then: 4_000, .count),
                onServer: .atLeast(1_000, then: 2_500, .count),
                ofTwo: .atLeast(1_000, then: 3_000, .count))
        ) { try posts($0) },
        .search("a theme", ["dossier", "tract", "48211"]) {
            [("module", "forum"), ("theme", try $0.handles.one(theme))]
        },

        BenchMeasure(.mixed, "topics") { try $0.handles.some(650, of: topic) },
        BenchMeasure(.mixed, "lists of topics") { ground in
            let lists = try ground.handles.all(list)
            return (0..<40).map { lists[$0 % lists.count] }
        },
        BenchMeasure(.mixed, "posts") { try posts($0) },
    ]

    private static func posts(_ ground: BenchGround) throws -> [BenchRequest] {
        try ground.handles.all(quiet).prefix(1_000).map {
            BenchRequest($0, form: [("text", ground.message), ("again", "1")])
        }
    }
}
