import Community
import Content

/// What `bench` fills in of the agenda and measures there.
enum AgendaBench {
    static let all: [any Declaration] = [filling, feeds] + measures

    /// The handles that the filling gives.
    static let full = "month of ten years of meetings"
    static let free = "month without an event"

    private static let filling = BenchFilling("agenda") { site, crowd, _ in
        try AgendaFilling(site, crowd).fill()
    }

    private static let feeds = BenchFilling("agenda feeds") { site, crowd, _ in
        try FeedFilling(site, crowd).fill()
    }

    private static let measures: [BenchMeasure] = [
        BenchMeasure(
            .latency, "feed of 5,000 events", row: "feeds",
            goals: BenchGoals(.atMost(0.300, .seconds))
        ) { try $0.handles.all(FeedFilling.handle).map { BenchRequest($0) } },
        BenchMeasure(.page, "month of the agenda") { try $0.handles.all(full) },
        BenchMeasure(
            .ratio,
            "agenda, latency of a month of ten years of meetings and 200 series over an empty one",
            row: "month", goals: BenchGoals(.atMost(1.5))
        ) {
            [BenchRequest(try $0.handles.one(full)), BenchRequest(try $0.handles.one(free))]
        },
        BenchMeasure(.mixed, "agenda") {
            Array(repeating: AgendaPaths.agenda(in: $0.space), count: 10)
        },
    ]
}
