import Community
import Content

/// What `bench` fills in of the forum and measures there.
enum ForumBench {
    static let all: [any Declaration] = [filling] + measures

    /// The handles that the filling gives.
    static let page = "topic of 25 messages"
    static let short = "topic of 30 messages"
    static let middle = "middle of the longest topic"
    static let quiet = "topic to be answered"
    static let theme = "theme, as a search names it"

    private static let filling = BenchFilling("forum") {
        try ForumFilling($0, $1, posts: $2).fill()
    }

    private static let measures: [BenchMeasure] = [
        BenchMeasure(.page, "topic") { try $0.handles.one(page) },
        BenchMeasure(.again, "topic, 25 messages") { try $0.handles.one(page) },
        BenchMeasure(.first, "topic", goal: "0.10") { try $0.handles.one(page) },
        BenchMeasure(.growth, "topic page", goal: "1.2") { try $0.handles.one(page) },
        BenchMeasure(
            .ratio, "topic page, latency at 10,000 messages over 30", row: "length", goal: "1.2"
        ) {
            [BenchRequest(try $0.handles.one(middle)), BenchRequest(try $0.handles.one(short))]
        },
        BenchMeasure(
            .write, "durable posts/s, 32 writers", row: "posts", goal: "2,000"
        ) { ground in
            try ground.handles.all(quiet).prefix(1_000).map {
                BenchRequest($0, form: [("text", ground.message), ("again", "1")])
            }
        },
        .search("a theme", ["dossier", "tract", "48211"]) {
            [("module", "forum"), ("theme", try $0.handles.one(theme))]
        },
    ]
}
