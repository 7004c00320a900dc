import Community
import Content

/// What `bench` fills in of the polls and measures there.
enum PollsBench {
    static let all: [any Declaration] = [filling] + measures

    /// The handles that the filling gives.
    static let open = "poll that runs"
    static let results = "results of a poll that is over"
    static let large = "results of 100,000 rankings of 30 options"

    private static let filling = BenchFilling("polls") {
        try PollsFilling($0, $1, posts: $2).fill()
    }

    private static let measures: [BenchMeasure] = [
        BenchMeasure(.page, "poll", goal: .atLeast(0.10, then: 0.25)) {
            try $0.handles.all(open)
        },
        BenchMeasure(.page, "results of a poll", goal: .atLeast(0.10, then: 0.25)) {
            try $0.handles.all(results)
        },
        BenchMeasure(
            .latency, "results of 100,000 rankings of 30 options", row: "count",
            goals: BenchGoals(.atMost(2, then: 1, .seconds))
        ) { try $0.handles.all(large).map { BenchRequest($0) } },
        BenchMeasure(
            .write, "durable votes/s, 32 voters", row: "votes",
            goals: BenchGoals(
                .atLeast(500, then: 4_000, .count),
                onServer: .atLeast(500, then: 2_000, .count))
        ) { ground in
            try ground.handles.all(open).enumerated().map {
                BenchRequest($1 + "/ballot", form: [("q1", String($0 % 3))])
            }
        },
        BenchMeasure(.mixed, "polls") { ground in
            try [PollPaths.polls(in: ground.space)] + ground.handles.all(open)
        },
    ]
}
