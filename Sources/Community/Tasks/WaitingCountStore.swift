import Storage

/// Asks several queries of one number each in one statement.
struct WaitingCountStore {
    let db: Database

    func all(_ counts: [(name: String, count: SQL)]) throws -> [String: Int] {
        guard !counts.isEmpty else { return [:] }
        var found: [String: Int] = [:]
        let parts: [SQL] = counts.map { "SELECT \($0.name) AS name, (\($0.count)) AS n" }
        try db.each(parts.joined(separator: " UNION ALL ")) {
            found[try $0["name"]] = try $0["n"]
        }
        return found
    }
}
