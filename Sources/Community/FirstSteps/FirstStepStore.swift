import Storage

/// Asks which first steps are done.
struct FirstStepStore {
    let db: Database

    /// The names of those whose condition holds, in one statement.
    func done(_ conditions: [(name: String, condition: SQL)]) throws -> Set<String> {
        guard !conditions.isEmpty else { return [] }
        let parts = conditions.map { step -> SQL in
            "SELECT CAST(\(step.name) AS TEXT) AS step WHERE \(step.condition)"
        }
        return Set(try db.values("\(parts.joined(separator: " UNION ALL "))"))
    }
}
