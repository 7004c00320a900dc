import Community
import Content

/// What `bench` fills in of the links and measures there.
enum LinksBench {
    static let all: [any Declaration] = [filling] + measures

    /// The handles that the filling gives.
    static let list = "links of a space"
    static let link = "link"

    private static let filling = BenchFilling("links") {
        try LinksFilling(site: $0, crowd: $1, posts: $2).fill()
    }

    private static let measures: [BenchMeasure] = [
        BenchMeasure(.page, "links") { try $0.handles.all(list) },
        BenchMeasure(.mixed, "links") { try $0.handles.some(20, of: link) },
    ]
}
