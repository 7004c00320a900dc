import Community
import Content

/// What `bench` fills in of the contacts and measures there.
enum ContactsBench {
    static let all: [any Declaration] = [filling, ImportBench.task] + measures

    /// The handles that the filling gives.
    static let list = "list of 20,000 contacts"
    static let typed = "contacts as one types"

    private static let filling = BenchFilling("contacts") { site, crowd, _ in
        try ContactsFilling(site, crowd).fill()
    }

    private static let measures: [BenchMeasure] = [
        BenchMeasure(.page, "list of contacts") { try $0.handles.all(list) },
        BenchMeasure(
            .latency, "contacts as one types, among 20,000", row: "contacts",
            goals: BenchGoals(.atMost(0.020, .seconds))
        ) { try $0.handles.all(typed).map { BenchRequest($0) } },
        BenchMeasure(.mixed, "contacts") {
            Array(repeating: ContactsPaths.contacts(in: $0.space), count: 10)
        },
    ]
}
