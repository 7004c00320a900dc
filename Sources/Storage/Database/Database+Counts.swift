extension Database {
    /// Asks several queries of one number each in one statement.
    /// - Parameter counts: a query of one row and one column for each name; the names differ.
    /// - Returns: what each found, by its name.
    /// - Throws: `StorageError`.
    package func counts(_ counts: [(name: String, count: SQL)]) throws -> [String: Int] {
        guard !counts.isEmpty else { return [:] }
        var found: [String: Int] = [:]
        let parts: [SQL] = counts.map { "SELECT \($0.name) AS name, (\($0.count)) AS n" }
        try each(parts.joined(separator: " UNION ALL ")) { found[try $0["name"]] = try $0["n"] }
        return found
    }

    /// A query of one number, as one for `pairs`: its key is 0.
    package static func pair(_ count: SQL) -> SQL {
        "SELECT CAST(0 AS BIGINT) AS key, (\(count)) AS value"
    }

    /// Asks several queries of two whole numbers a row, `key` and `value`, in one statement.
    /// - Returns: the rows of each, in any order.
    /// - Throws: `StorageError`.
    package func pairs(_ queries: [SQL]) throws -> [[(key: Int64, value: Int64)]] {
        try ask(pairs: queries).get()
    }

    /// Asks for them before they are needed; see `ask`.
    package func ask(pairs queries: [SQL]) throws -> Asked<[[(key: Int64, value: Int64)]]> {
        guard !queries.isEmpty else { return Asked { [] } }
        let parts = queries.enumerated().map { place, query -> SQL in
            "SELECT CAST(\(place) AS BIGINT) AS part, x.key, x.value FROM (\(query)) AS x"
        }
        return try ask(each: parts.joined(separator: " UNION ALL ")) { row in
            guard let part: Int = try row.value(at: 0), let key: Int64 = try row.value(at: 1),
                let value: Int64 = try row.value(at: 2)
            else { throw StorageError.unexpectedNull(column: "value") }
            return (part: part, pair: (key: key, value: value))
        }.map { rows in
            rows.reduce(into: queries.map { _ in [] }) { $0[$1.part].append($1.pair) }
        }
    }
}
