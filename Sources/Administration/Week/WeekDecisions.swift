import Community
import Content

/// What was decided of one kind in a week: the newest, and how many others there are.
struct WeekDecisions {
    struct Line {
        let told: DecisionLine
        let outcome: String?
        let address: String?
    }

    /// How much of each kind is told.
    static let most = 10

    let kind: DecisionKind
    let lines: [Line]
    let more: Int

    static func all(_ visit: Visit, in space: Space, _ period: FigurePeriod) throws -> [Self] {
        let kinds = visit.site.declared(DecisionKind.self, in: space)
            .sorted { ($0.order, $0.name) < ($1.order, $1.name) }
        let store = DecisionStore(db: visit.db)
        let lines = try store.lines(kinds, for: visit.viewer, in: space, period, most: most)
        guard !lines.isEmpty else { return [] }
        let counts = try store.counts(kinds, for: visit.viewer, in: space, period)
        return try kinds.compactMap { kind in
            let own = lines.filter { $0.kind == kind.name }
            guard !own.isEmpty else { return nil }
            let outcomes = try kind.outcomes(own, visit)
            return Self(
                kind: kind,
                lines: zip(own, outcomes).map { line, outcome in
                    Line(told: line, outcome: outcome, address: kind.address(line.id, space))
                }, more: max(0, (counts[kind.name] ?? 0) - own.count))
        }
    }
}
