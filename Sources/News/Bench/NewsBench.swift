import Community
import Content

/// What `bench` fills in of the news and measures there.
enum NewsBench {
    static let all: [any Declaration] = [filling] + measures

    /// The handles that the filling gives.
    static let story = "news item of 25 comments"
    static let quiet = "news item without comments, to be commented"

    private static let filling = BenchFilling("news") { try NewsFilling($0, $1, posts: $2).fill() }

    private static let measures: [BenchMeasure] = [
        BenchMeasure(.page, "home page") { HomePath.home(in: $0.space) },
        BenchMeasure(.again, "home page") { HomePath.home(in: $0.space) },
        BenchMeasure(.first, "home page", goal: "0.15") { HomePath.home(in: $0.space) },
        BenchMeasure(.growth, "home page", goal: "1.2") { HomePath.home(in: $0.space) },

        BenchMeasure(.page, "news item") { try $0.handles.one(story) },
        BenchMeasure(.again, "news item, 25 comments") { try $0.handles.one(story) },
        BenchMeasure(.first, "news item") { try $0.handles.one(story) },

        BenchMeasure(
            .write, "durable comments/s, 32 writers", row: "comments", goal: "2,000"
        ) { ground in
            try ground.handles.all(quiet).prefix(1_000).map {
                BenchRequest($0, form: [("text", ground.message), ("again", "1")])
            }
        },
        .search("a module", ["dossier", "tract"]) { _ in [("module", "news")] },
    ]
}
