import Community
import Content

/// What `bench` fills in of the polls and measures there.
enum PollsBench {
    static let all: [any Declaration] = [filling] + pages + largeMethods.map(count) + votes

    /// The handles that the filling gives.
    static let open = "poll that runs"
    static let secret = "secret poll that runs"
    static let results = "results of a poll that is over"
    static func large(_ method: VoteMethod) -> String { "results by \(method.rawValue)" }

    /// Those that are counted with very many ballots: what takes the longest of each kind.
    static let largeMethods: [VoteMethod] = [.schulze, .runoff, .transferable, .judgment]

    private static let filling = BenchFilling("polls") {
        try PollsFilling($0, $1, posts: $2).fill()
    }

    private static let pages: [BenchMeasure] = [
        BenchMeasure(.page, "poll", goal: .atLeast(0.10, then: 0.25)) {
            try $0.handles.all(open)
        },
        BenchMeasure(.page, "results of a poll", goal: .atLeast(0.10, then: 0.25)) {
            try $0.handles.all(results)
        },
        BenchMeasure(.mixed, "polls") { ground in
            try [PollPaths.polls(in: ground.space)] + ground.handles.all(open)
        },
    ]

    private static func count(_ method: VoteMethod) -> BenchMeasure {
        BenchMeasure(
            .latency, "results of 100,000 ballots of 30 options by \(method.rawValue)",
            row: "count", goals: BenchGoals(.atMost(2, then: 1, .seconds))
        ) { try $0.handles.all(large(method)).map { BenchRequest($0) } }
    }

    private static let votes: [BenchMeasure] = [
        votes("durable votes/s in one named poll, 32 voters at a time", open),
        votes("durable votes/s in one secret poll, 32 voters at a time", secret),
    ]

    /// Everybody votes once in a poll before anybody does in the next one.
    private static func votes(_ subject: String, _ handle: String) -> BenchMeasure {
        BenchMeasure(
            .write, subject, row: "votes",
            goals: BenchGoals(
                .atLeast(500, then: 4_000, .count), onServer: .atLeast(500, then: 2_000, .count)),
            held: { db, ground in
                try ground.handles.all(handle).reduce(0) { sum, address in
                    let last = address.split(separator: "/").last.map(String.init)
                    let id = last.flatMap { Item.ID(segment: $0) }
                    guard let id else { return sum }
                    return try sum + PollsFillingStore(db: db, poll: id).registered()
                }
            },
            requests: { ground in
                try ground.handles.all(handle).enumerated().map {
                    BenchRequest(
                        $1 + "/ballot", form: [("q1", String($0 % 3)), ("version", "1")])
                }
            })
    }
}
