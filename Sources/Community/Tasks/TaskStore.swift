package import Storage

/// Asks for the tasks of many kinds at once.
package struct TaskStore {
    let db: Database

    package init(db: Database) { self.db = db }

    /// How many of each kind wait, by its name, in one statement.
    package func counts(
        _ kinds: [TaskKind], for viewer: Viewer, in space: Space
    ) throws -> [String: Int] {
        try db.counts(
            kinds.compactMap { kind in
                kind.rows(for: viewer, in: space).map { (name: kind.name, count: $0.count) }
            })
    }

    /// Those of one page, in one statement: the oldest first, whatever their kind.
    package func page(
        _ pages: NumberedPages, _ kinds: [TaskKind], for viewer: Viewer, in space: Space
    ) throws -> [WaitingTask] {
        let parts = kinds.compactMap { kind in
            kind.rows(for: viewer, in: space).map { $0.list(kind) }
        }
        guard !parts.isEmpty else { return [] }
        return try db.all(
            """
            SELECT w.kind, w.id, w.title, w.since, w.due, w.actor
            FROM (\(parts.joined(separator: " UNION ALL "))) AS w
            ORDER BY w.since, w.place, w.kind, w.id
            LIMIT \(pages.size) OFFSET \(pages.offset)
            """
        )
    }
}

extension TaskRows {
    var count: SQL { "SELECT COUNT(*) \(source)" }

    /// Counts no further: there may be thousands.
    func count(upTo most: Int) -> SQL {
        "SELECT COUNT(*) FROM (SELECT 1 AS one \(source) LIMIT \(most)) AS counted"
    }

    /// One part of a union. The casts say the types of NULL and of what is bound, which an engine
    /// cannot know from the first part.
    func list(_ kind: TaskKind) -> SQL {
        """
        SELECT CAST(\(kind.name) AS TEXT) AS kind, CAST(\(kind.order) AS BIGINT) AS place,
            \(id) AS id, \(title) AS title, \(since) AS since, CAST(\(due) AS BIGINT) AS due,
            CAST(\(actor) AS TEXT) AS actor
        \(source)
        """
    }
}
