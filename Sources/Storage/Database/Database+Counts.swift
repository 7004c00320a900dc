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
}
