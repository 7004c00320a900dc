/// One read transaction of a server, which may begin by what was last seen there.
struct ServerReading {
    let connection: PostgresConnection
    let snapshots: Snapshots

    /// - Throws: what `body` throws; `busy` if nobody can say what it has seen.
    func run<Value>(_ body: (Database) throws -> Value) throws -> (Value, Database) {
        if let told = try once(body) { return told }
        (connection.belief, connection.reliesOnBelief) = (nil, false)
        guard let told = try once(body) else { throw StorageError.busy }
        return told
    }

    /// - Returns: nil when it does not see what it was believed to.
    private func once<Value>(
        _ body: (Database) throws -> Value
    ) throws -> (Value, Database)? {
        let db = Database(.postgresql(connection), isWriting: false) { [connection, snapshots] in
            connection.snapshotSeen.map { snapshots.number(of: $0) }
        }
        let outcome = Result { try body(db) }
        db.end()
        if connection.isLost {
            _ = try outcome.get()
            throw StorageError.unavailable(detail: "the connection was lost")
        }
        return isConfirmed ? (try outcome.get(), db) : nil
    }

    private var isConfirmed: Bool {
        guard connection.reliesOnBelief else { return true }
        if connection.snapshot == nil {
            connection.snapshot = snapshots.now { connection.askSnapshot() }
        }
        return connection.snapshot == connection.belief
    }
}
