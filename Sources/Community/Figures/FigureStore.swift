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
        guard !figures.isEmpty, !periods.isEmpty else { return [:] }
        let parts: [SQL] = figures.flatMap { figure in
            periods.indices.map { index in
                let base: SQL = figure.base?(space, periods[index]) ?? "SELECT 1"
                return """
                    SELECT \(figure.name) AS name, \(String(index)) AS place,
                        (\(figure.count(space, periods[index]))) AS n, (\(base)) AS base
                    """
            }
        }
        var values: [String: [Double?]] = [:]
        for figure in figures {
            values[figure.name] = Array(repeating: nil, count: periods.count)
        }
        let shares = Set(figures.filter { $0.unit == .share }.map(\.name))
        try db.each(parts.joined(separator: " UNION ALL ")) { row in
            let name: String = try row["name"]
            guard let place = Int(try row["place"] as String) else { return }
            let (n, base): (Int, Int) = (try row["n"], try row["base"])
            values[name]?[place] =
                shares.contains(name)
                ? (base == 0 ? nil : 100 * Double(n) / Double(base)) : Double(n)
        }
        return values
    }
}
