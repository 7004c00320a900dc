import Community
import Content

/// What `bench` fills in of messages and measures there.
enum MessagesBench {
    static let all: [any Declaration] = [filling] + measures

    private static let filling = BenchFilling("messages") {
        try MessagesFilling($0, $1, posts: $2).fill()
    }

    private static let measures: [BenchMeasure] = [
        BenchMeasure(.page, "inbox of 30 threads") { [MessagesPaths.inbox(in: $0.space)] },
        BenchMeasure(.growth, "inbox") { [MessagesPaths.inbox(in: $0.space)] },
        BenchMeasure(
            .latency, "search in one's own messages", row: "searches",
            goals: BenchGoals(.atMost(0.050, then: 0.025, .seconds))
        ) { ground in
            ["dossier", "tract", "girafe"].map {
                BenchRequest(MessagesPaths.inbox(in: ground.space), query: [("q", $0)])
            }
        },
        BenchMeasure(.mixed, "inboxes") { ground in
            (0..<40).map { _ in MessagesPaths.inbox(in: ground.space) }
        },
    ]
}
