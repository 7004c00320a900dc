/// What a query gives, asked before it is needed: see `Database.ask`.
///
///     let rule = try db.ask(first: "SELECT ...") as Asked<Rule?>
///     let topic: Topic? = try db.first("SELECT ...")
///     guard try rule.get() == nil else { ... }
package final class Asked<Value> {
    private var read: () throws -> Value
    private var known: Value?

    /// - Parameter read: called once.
    package init(_ read: @escaping () throws -> Value) { self.read = read }

    /// In the transaction that asked.
    package func get() throws -> Value {
        if let known { return known }
        let value = try read()
        known = value
        return value
    }

    /// What is made of it, once it is there.
    package func map<Other>(_ make: @escaping (Value) throws -> Other) -> Asked<Other> {
        Asked<Other> { [self] in try make(get()) }
    }
}

/// Queries that one wait serves: sent now, answered along with the next that is waited for. Where
/// the engine is in the process they are answered at once.
extension Database {
    /// Asks for the first row; see `first`.
    package func ask<Value: FromRow>(first sql: SQL) throws -> Asked<Value?> {
        try ask(sql) { show in
            var found: Value?
            try show { row in
                found = try Value(row: row)
                return false
            }
            return found
        }
    }

    /// Asks for every row; see `all`.
    package func ask<Value: FromRow>(all sql: SQL) throws -> Asked<[Value]> {
        try ask(each: sql) { try Value(row: $0) }
    }

    /// Asks for what is made of every row; see `each`.
    package func ask<Value>(
        each sql: SQL, _ make: @escaping (Row) throws -> Value
    ) throws -> Asked<[Value]> {
        try ask(sql) { show in
            var found: [Value] = []
            try show { row in
                found.append(try make(row))
                return true
            }
            return found
        }
    }

    /// Asks for the first column of the first row; see `value`.
    package func ask<Value: SQLValue>(value sql: SQL) throws -> Asked<Value?> {
        try ask(sql) { show in
            var found: Value?
            try show { row in
                found = try row.value(at: 0)
                return false
            }
            return found
        }
    }

    private typealias Visit = (Row) throws -> Bool

    private func ask<Value>(
        _ sql: SQL, _ read: @escaping ((Visit) throws -> Void) throws -> Value
    ) throws -> Asked<Value> {
        guard let answer = try askAhead(sql) else {
            let value = try read { visit in _ = try execute(sql, visit) }
            return Asked { value }
        }
        return Asked { [self] in
            try read { visit in try show(answer, visit) }
        }
    }
}
