package import Storage

/// Asks for the decisions of many kinds at once.
package struct DecisionStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// How many there are of each kind, by its name.
    package func counts(
        _ kinds: [DecisionKind], for viewer: Viewer, in space: Space, _ period: FigurePeriod
    ) throws -> [String: Int] {
        try db.counts(
            kinds.compactMap { kind in
                kind.rows(viewer, space, period).map { (name: kind.name, count: $0.count) }
            })
    }

    /// The newest of each kind, as they were taken.
    package func lines(
        _ kinds: [DecisionKind], for viewer: Viewer, in space: Space, _ period: FigurePeriod,
        most: Int
    ) throws -> [DecisionLine] {
        let parts = kinds.compactMap { kind in
            kind.rows(viewer, space, period).map { $0.list(kind, most: most) }
        }
        guard !parts.isEmpty else { return [] }
        return try db.all(
            """
            SELECT w.kind, w.id, w.title, w.at, w.outcome, w.actor
            FROM (\(parts.joined(separator: " UNION ALL "))) AS w
            ORDER BY w.at, w.kind, w.id
            """)
    }
}

extension DecisionRows {
    fileprivate var count: SQL { "SELECT COUNT(*) \(source)" }

    /// One part of a union: the newest.
    fileprivate func list(_ kind: DecisionKind, most: Int) -> SQL {
        """
        SELECT d.kind, d.id, d.title, d.at, d.outcome, d.actor FROM (
            SELECT CAST(\(kind.name) AS TEXT) AS kind, \(id) AS id, \(title) AS title, \(at) AS at,
                CAST(\(outcome) AS TEXT) AS outcome, CAST(\(actor) AS TEXT) AS actor
            \(source)
            ORDER BY \(at) DESC, \(id) DESC LIMIT \(most)) AS d
        """
    }
}
