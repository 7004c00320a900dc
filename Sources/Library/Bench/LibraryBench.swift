import Community
import Content

/// What `bench` fills in of the library and measures there.
enum LibraryBench {
    static let all: [any Declaration] = [filling] + measures

    /// The handles that the filling gives.
    static let long = "theme of many documents"
    static let short = "theme of 50 documents"
    static let document = "document"

    private static let filling = BenchFilling("library") {
        try LibraryFilling($0, $1, posts: $2).fill()
    }

    private static let measures: [BenchMeasure] = [
        BenchMeasure(.page, "theme of the library") { try $0.handles.all(long) },
        BenchMeasure(
            .ratio, "library, latency of a theme of 10,000 documents over 50", row: "shelf",
            goals: BenchGoals(.atMost(1.3))
        ) {
            [BenchRequest(try $0.handles.one(long)), BenchRequest(try $0.handles.one(short))]
        },
        BenchMeasure(.mixed, "documents") { try $0.handles.some(60, of: document) },
        BenchMeasure(.mixed, "library") {
            Array(repeating: LibraryPaths.library(in: $0.space), count: 10)
        },
    ]
}
