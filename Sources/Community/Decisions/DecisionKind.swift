/// A kind of thing that is decided in a space, and that a week's summary tells line by line: what
/// moderators ruled, what was vetted, how a vote ended. Those of all features are counted in one
/// statement and listed in one.
package struct DecisionKind: Declaration {
    package static let noun = "kind of decision"

    /// What became of each of some, in the reader's words.
    package typealias Outcomes =
        @Sendable (_ decided: [DecisionLine], _ visit: Visit) throws -> [String?]

    /// Begins with the name of its feature: `library.vetting`.
    package let name: String
    /// The key of what they stand under: "Documents relus".
    package let heading: String
    /// Where they stand among the others: the lowest comes first.
    package let order: Int
    /// Nil where nothing is to be seen of it any more.
    package let address: @Sendable (_ id: Int64, Space) -> String?
    package let outcomes: Outcomes
    let rows: @Sendable (Viewer, Space, FigurePeriod) -> DecisionRows?

    /// - Parameters:
    ///   - path: of what was decided of.
    ///   - rows: what was decided in a period, and only what the viewer may see; nil where they
    ///     may see nothing of the kind.
    package init<ID: EntityID>(
        _ name: String, heading: String, order: Int, path: SpacePathTo<ID>,
        outcomes: @escaping Outcomes = untold,
        rows: @escaping @Sendable (Viewer, Space, FigurePeriod) -> DecisionRows?
    ) {
        self.init(name, heading, order, outcomes, rows) { path(ID(rawValue: $0), in: $1) }
    }

    /// One whose things are gone.
    package init(
        _ name: String, heading: String, order: Int,
        rows: @escaping @Sendable (Viewer, Space, FigurePeriod) -> DecisionRows?
    ) {
        self.init(name, heading, order, Self.untold, rows) { _, _ in nil }
    }

    private init(
        _ name: String, _ heading: String, _ order: Int, _ outcomes: @escaping Outcomes,
        _ rows: @escaping @Sendable (Viewer, Space, FigurePeriod) -> DecisionRows?,
        _ address: @escaping @Sendable (Int64, Space) -> String?
    ) {
        self.name = name
        self.heading = heading
        self.order = order
        self.outcomes = outcomes
        self.rows = rows
        self.address = address
    }

    /// Where the kind says it all.
    package static let untold: Outcomes = { lines, _ in lines.map { _ in nil } }

    /// Outcomes that are words of the catalogues, by what the rows say.
    package static func worded(_ key: @escaping @Sendable (String) -> String) -> Outcomes {
        { lines, visit in lines.map { $0.outcome.map { visit.words(key($0)) } } }
    }
}
