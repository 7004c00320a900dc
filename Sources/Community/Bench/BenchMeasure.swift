/// What `bench` finds out about a feature: what it asks the filled site for, and how.
package struct BenchMeasure: Declaration {
    package static let noun = "measure of the bench"

    /// What is measured, and so what the lines of the report tell.
    package enum Kind: String, Sendable, CaseIterable {
        /// The statements of a page and its bytes.
        case page
        /// A page under load that one reader asks for again and again, which is remembered.
        case again
        /// A page under load at addresses that nobody asked for before, so that it is made anew
        /// each time. The goal is a share of the server's own hello.
        case first
        /// How much longer a page takes than in a site of a hundredth.
        case growth
        /// How much longer the first of two pages takes than the second.
        case ratio
        /// Pages never asked for before, one at a time: how long each takes.
        case latency
        /// Writes that are on the disk when they are answered, by 32 writers.
        case write
    }

    /// Who asks.
    package enum Reader: Sendable {
        /// Who sees all that most members see.
        case member
        /// Who sees a third of the groups' things.
        case outsider
    }

    package let kind: Kind
    /// What is measured, in the words of the report.
    package let subject: String
    /// What chooses it on the command line: `bench --only posts`.
    package let row: String
    package let reader: Reader
    package let goal: String
    package let requests: @Sendable (BenchGround) throws -> [BenchRequest]

    package var name: String { "\(subject) (\(kind.rawValue))" }

    /// - Parameter row: nil for the row of all measures of its kind.
    package init(
        _ kind: Kind, _ subject: String, row: String? = nil, as reader: Reader = .member,
        goal: String = "", requests: @escaping @Sendable (BenchGround) throws -> [BenchRequest]
    ) {
        self.kind = kind
        self.subject = subject
        self.row = row ?? kind.row
        self.reader = reader
        self.goal = goal
        self.requests = requests
    }

    /// A measure of one page.
    package init(
        _ kind: Kind, _ subject: String, goal: String = "",
        at address: @escaping @Sendable (BenchGround) throws -> String
    ) {
        self.init(kind, subject, goal: goal) { [BenchRequest(try address($0))] }
    }
}

extension BenchMeasure.Kind {
    var row: String {
        switch self {
        case .page: "pages"
        case .again, .first: "requests"
        case .growth: "growth"
        case .ratio: "ratios"
        case .latency: "latencies"
        case .write: "writes"
        }
    }
}
