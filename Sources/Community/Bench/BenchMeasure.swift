package import Storage

/// What `bench` finds out about a feature: what it asks the filled site for, and how.
package struct BenchMeasure: Declaration {
    package static let noun = "measure of the bench"

    /// What is measured, and so what the lines of the report tell.
    package enum Kind: String, Sendable, CaseIterable {
        /// A page: its statements and its bytes; under load, asked again and again by one reader,
        /// so that it is remembered; and under load, asked for the first time by many readers, to
        /// which the goal applies, a share of the server's own hello. If it has many addresses,
        /// such as topics of one length, the last is what is counted and asked again.
        case page
        /// What people read at random, and what is written meanwhile: requests with a form are
        /// written, in turn with those of the other measures; the others are read, each address
        /// as often as any other of any measure.
        case mixed
        /// How much longer a page takes than in a site of a hundredth.
        case growth
        /// How much longer the first of two pages takes than the second.
        case ratio
        /// Pages never asked for before, one at a time: how long each takes.
        case latency
        /// How long pages take, with 4 connections, while the server asks other sites as often as
        /// any operator may allow, over how long they take while it asks none: the 99th in a
        /// hundred.
        case beside
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
    package let goals: BenchGoals
    /// How often a second the incumbent answers the same page (issue 11).
    package let incumbent: Double?
    package let requests: @Sendable (BenchGround) throws -> [BenchRequest]
    /// How many of its writes the database holds; nil where all may be written by one reader.
    package let held: (@Sendable (Database, BenchGround) throws -> Int)?

    package var name: String { "\(subject) (\(kind.rawValue))" }

    /// - Parameters:
    ///   - row: nil for the row of all measures of its kind.
    ///   - held: of a measure of writes which everybody writes once: each request then comes from
    ///     all members in turn before the next one does, none of them twice, whatever was written
    ///     before by an earlier run. Once no server has the site any more, as many more have to
    ///     be held as were answered; it throws if they are not whole.
    package init(
        _ kind: Kind, _ subject: String, row: String? = nil, as reader: Reader = .member,
        goals: BenchGoals = BenchGoals(), incumbent: Double? = nil,
        held: (@Sendable (Database, BenchGround) throws -> Int)? = nil,
        requests: @escaping @Sendable (BenchGround) throws -> [BenchRequest]
    ) {
        self.kind = kind
        self.subject = subject
        self.row = row ?? kind.row
        self.reader = reader
        self.goals = goals
        self.incumbent = incumbent
        self.held = held
        self.requests = requests
    }

    /// A measure of pages of one sort.
    package init(
        _ kind: Kind, _ subject: String, goal: BenchGoal? = nil, incumbent: Double? = nil,
        at addresses: @escaping @Sendable (BenchGround) throws -> [String]
    ) {
        self.init(kind, subject, goals: BenchGoals(goal), incumbent: incumbent) {
            try addresses($0).map { BenchRequest($0) }
        }
    }
}

extension BenchMeasure.Kind {
    var row: String {
        switch self {
        case .page: "pages"
        case .mixed: "mixed"
        case .growth: "growth"
        case .ratio: "ratios"
        case .latency: "latencies"
        case .beside: "beside"
        case .write: "writes"
        }
    }
}
