import Storage

/// Has the rows of one column name the account that stays, at most about a limit of them at once.
struct PersonColumnStore {
    let db: Database
    let pair: MergedPair

    /// - Returns: how many rows were touched: fewer than the limit if nothing is left.
    func merge(_ one: PersonColumn) throws -> Int {
        switch one.way {
        case .moved(let key): try move(one, by: key)
        case .single(let key, let joined): try single(one, per: key, joined)
        case .ended:
            try db.affected(by: "DELETE FROM \(one.table) WHERE \(one.column) = \(pair.closed)")
        case .settled: 0
        }
    }

    private func move(_ one: PersonColumn, by key: SQL) throws -> Int {
        try db.affected(
            by: """
                UPDATE \(one.table) SET \(one.column) = \(pair.kept)
                WHERE \(one.column) = \(pair.closed) AND \(key) IN (
                    SELECT x.\(key) FROM \(one.table) AS x
                    WHERE x.\(one.column) = \(pair.closed) LIMIT \(pair.limit))
                """)
    }

    private func single(
        _ one: PersonColumn, per key: [SQL], _ joined: [JoinedColumn]
    ) throws -> Int {
        let doubled = rows(of: one, per: key, "EXISTS")
        if !joined.isEmpty { try join(one, per: key, joined, doubled) }
        let dropped = try db.affected(
            by: """
                DELETE FROM \(one.table)
                WHERE \(one.column) = \(pair.closed) AND \(tuple(one, key)) IN (\(doubled))
                """)
        return try dropped
            + db.affected(
                by: """
                    UPDATE \(one.table) SET \(one.column) = \(pair.kept)
                    WHERE \(one.column) = \(pair.closed)
                        AND \(tuple(one, key)) IN (\(rows(of: one, per: key, "NOT EXISTS")))
                    """)
    }

    private func join(
        _ one: PersonColumn, per key: [SQL], _ joined: [JoinedColumn], _ doubled: SQL
    ) throws {
        let changes = joined.map { joint -> SQL in
            "\(joint.column) = (\(value(of: joint, one, key)))"
        }
        let place: SQL = key.isEmpty ? "" : "AND \(tuple(one, key))"
        let found: SQL =
            key.isEmpty
            ? "AND EXISTS (\(other(one, key, selecting: "1")))" : "\(place) IN (\(doubled))"
        try db.run(
            """
            UPDATE \(one.table) SET \(changes.joined(separator: ", "))
            WHERE \(one.column) = \(pair.kept) \(found)
            """)
    }

    private func value(of joint: JoinedColumn, _ one: PersonColumn, _ key: [SQL]) -> SQL {
        let mine: SQL = "\(one.table).\(joint.column)"
        let theirs: SQL = "y.\(joint.column)"
        let separator = "\n\n"
        let value: SQL =
            switch joint.way {
            case .least: "CASE WHEN \(theirs) < \(mine) THEN \(theirs) ELSE \(mine) END"
            case .greatest: "CASE WHEN \(theirs) > \(mine) THEN \(theirs) ELSE \(mine) END"
            case .text:
                """
                CASE WHEN \(theirs) IN ('', \(mine)) THEN \(mine)
                    WHEN \(mine) = '' THEN \(theirs)
                    ELSE \(mine) || CAST(\(separator) AS TEXT) || \(theirs) END
                """
            }
        return other(one, key, selecting: value)
    }

    /// The row of the account that closes in whose place one stands.
    private func other(_ one: PersonColumn, _ key: [SQL], selecting result: SQL) -> SQL {
        let same = key.map { SQL("AND y.\($0) = \(one.table).\($0)") }.joined(separator: " ")
        return """
            SELECT \(result) FROM \(one.table) AS y
            WHERE y.\(one.column) = \(pair.closed) \(same)
            """
    }

    /// Those of the account that closes which the other one has too, or has not: the same ones
    /// for each of the statements of a piece.
    private func rows(of one: PersonColumn, per key: [SQL], _ existence: SQL) -> SQL {
        let keys = (key.isEmpty ? [one.column] : key).map { SQL("x.\($0)") }
            .joined(separator: ", ")
        let same = key.map { SQL("AND y.\($0) = x.\($0)") }.joined(separator: " ")
        return """
            SELECT \(keys) FROM \(one.table) AS x
            WHERE x.\(one.column) = \(pair.closed) AND \(existence) (
                SELECT 1 FROM \(one.table) AS y WHERE y.\(one.column) = \(pair.kept) \(same))
            ORDER BY \(keys) LIMIT \(pair.limit)
            """
    }

    private func tuple(_ one: PersonColumn, _ key: [SQL]) -> SQL {
        let keys = key.isEmpty ? [one.column] : key
        return "(\(keys.joined(separator: ", ")))"
    }
}
