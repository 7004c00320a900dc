extension Database {
    /// The first row, nil when there is none.
    package func first<Value: FromRow>(_ sql: SQL) throws -> Value? {
        var found: Value?
        _ = try execute(sql) { row in
            found = try Value(row: row)
            return false
        }
        return found
    }

    /// Every row, in order.
    package func all<Value: FromRow>(_ sql: SQL) throws -> [Value] {
        var found: [Value] = []
        _ = try execute(sql) { row in
            found.append(try Value(row: row))
            return true
        }
        return found
    }

    /// The first column of the first row; nil when there is no row or it is
    /// NULL.
    package func value<Value: SQLValue>(_ sql: SQL) throws -> Value? {
        var found: Value?
        _ = try execute(sql) { row in
            found = try row.value(at: 0)
            return false
        }
        return found
    }

    /// The value that a statement always gives, such as `RETURNING id` or
    /// `COUNT(*)`. Throws `unexpectedNull` when it gives none.
    package func one<Value: SQLValue>(_ sql: SQL) throws -> Value {
        guard let found: Value = try value(sql) else {
            throw StorageError.unexpectedNull(column: "1")
        }
        return found
    }

    /// The first column of every row. Throws `unexpectedNull` on a NULL.
    package func values<Value: SQLValue>(_ sql: SQL) throws -> [Value] {
        var found: [Value] = []
        _ = try execute(sql) { row in
            guard let value: Value = try row.value(at: 0) else {
                throw StorageError.unexpectedNull(column: row.cursor.columns.all[0])
            }
            found.append(value)
            return true
        }
        return found
    }

    /// The first column of every row, nil where it is NULL.
    package func values<Value: SQLValue>(_ sql: SQL) throws -> [Value?] {
        var found: [Value?] = []
        _ = try execute(sql) { row in
            found.append(try row.value(at: 0))
            return true
        }
        return found
    }

    /// Shows every row as it is read, for results too large to hold.
    package func each(_ sql: SQL, _ visit: (Row) throws -> Void) throws {
        _ = try execute(sql) { row in
            try visit(row)
            return true
        }
    }

    /// Runs a statement whose answer is not needed. A server gets it along with the next
    /// statement that is waited for, or with the commit: where it fails, that one throws.
    package func run(_ sql: SQL) throws { try sendAlong(sql) }

    /// Runs a statement; returns how many rows it inserted, changed or removed.
    package func affected(by sql: SQL) throws -> Int {
        try execute(sql) { _ in true }
    }

    /// Has the rows that a query gives stay as they are until the end of this write: whoever
    /// else wants to hold or change them waits. What is read afterwards is true of them until
    /// the commit. Where one writes at a time, all is held and nothing is asked.
    /// - Parameter rows: a query without grouping or sorting, of inner joins alone.
    package func hold(_ rows: SQL) throws {
        guard isWriting, case .postgresql = dialect else { return }
        try sendAlong(rows + " FOR NO KEY UPDATE")
    }
}
