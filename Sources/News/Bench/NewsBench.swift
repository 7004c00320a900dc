import Community
import Content

/// What `bench` fills in of the news and measures there.
enum NewsBench {
    static let all: [any Declaration] = [filling] + measures

    /// The handles that the filling gives.
    static let item = "news item"
    static let story = "news item of 25 comments"
    static let quiet = "news item without comments, to be commented"
    static let thanked = "news item, as a reaction names it"
    static let category = "category, as the archive names it"

    private static let filling = BenchFilling("news") { try NewsFilling($0, $1, posts: $2).fill() }

    private static let measures: [BenchMeasure] = [
        BenchMeasure(
            .page, "home page", goal: .atLeast(0.15, then: 0.30), incumbent: 53
        ) { [HomePath.home(in: $0.space)] },
        BenchMeasure(.growth, "home page", goal: .atMost(1.2, then: 1.1)) {
            [HomePath.home(in: $0.space)]
        },
        BenchMeasure(.beside, "home page", goal: .atMost(1.5)) { [HomePath.home(in: $0.space)] },
        BenchMeasure(.page, "news item") { try $0.handles.all(story) },
        BenchMeasure(
            .write, "durable comments/s, 32 writers", row: "comments",
            goals: BenchGoals(.atLeast(2_000, .count))
        ) { try comments($0) },
        .search("a module", ["dossier", "tract"]) { _ in [("module", "news")] },

        BenchMeasure(.mixed, "news") { try $0.handles.some(280, of: item) },
        BenchMeasure(.mixed, "home page") {
            Array(repeating: HomePath.home(in: $0.space), count: 20)
        },
        BenchMeasure(.mixed, "archive") { ground in
            try [NewsPaths.archive(in: ground.space)]
                + ground.handles.all(category).map {
                    "\(NewsPaths.archive(in: ground.space))?category=\($0)"
                }
        },
        BenchMeasure(.mixed, "comments") { try comments($0) },
        BenchMeasure(.mixed, "reactions") { ground in
            try ground.handles.some(280, of: thanked).map {
                BenchRequest(SpacePaths.reactions(in: ground.space), form: [("give", $0)])
            }
        },
    ]

    private static func comments(_ ground: BenchGround) throws -> [BenchRequest] {
        try ground.handles.all(quiet).prefix(1_000).map {
            BenchRequest($0, form: [("text", ground.message), ("again", "1")])
        }
    }
}
