package import Storage

/// Asks all figures of a page in one statement.
package struct FigureStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// What each figure counts, in the order of the periods; nil for a share whose base is
    /// nothing.
    package func values(
        _ figures: [ReportFigure], of space: Space, in periods: [FigurePeriod]
    ) throws -> [String: [Double?]] {
        let found = try db.counts(
            figures.flatMap { figure in
                periods.enumerated().flatMap { figure.counts(of: space, in: $1, at: $0) }
            })
        return figures.reduce(into: [:]) { values, figure in
            values[figure.name] = periods.indices.map { figure.value(found, at: $0) }
        }
    }
}

extension ReportFigure {
    fileprivate func counts(
        of space: Space, in period: FigurePeriod, at index: Int
    ) -> [(name: String, count: SQL)] {
        let own = (name: key(index), count: count(space, period))
        guard let base else { return [own] }
        return [own, (name: baseKey(index), count: base(space, period))]
    }

    fileprivate func value(_ found: [String: Int], at index: Int) -> Double? {
        let count = Double(found[key(index)] ?? 0)
        guard base != nil else { return count }
        let all = found[baseKey(index)] ?? 0
        return all == 0 ? nil : 100 * count / Double(all)
    }

    private func key(_ index: Int) -> String { "\(index) \(name)" }
    private func baseKey(_ index: Int) -> String { "base \(key(index))" }
}
