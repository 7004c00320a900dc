internal import Glibc

/// A server that repeats what the one of the database does, and is read from.
final class Replica: Sendable {
    let gate: PostgresConnector
    private let snapshots: Snapshots
    private let options: StorageOptions
    private let state = Lock(State())

    private struct State {
        var idle: [PostgresConnection] = []
        /// Why it is not read from; nil if it is.
        var trouble: String? = "it was not looked at yet"
        var isClosed = false
    }

    /// - Parameter place: which of all it is, from 1.
    init(_ server: ServerAddress, place: Int, _ options: StorageOptions) {
        gate = PostgresConnector(server, options)
        snapshots = Snapshots(place: place)
        self.options = options
    }

    var trouble: String? { state.withLock { $0.trouble } }

    /// - Parameter trouble: nil if it is well.
    func note(_ trouble: String?) {
        state.withLock { state in
            state.trouble = trouble
            if trouble != nil { state.idle = [] }
        }
    }

    func close() {
        state.withLock { ($0.isClosed, $0.idle) = (true, []) }
    }

    /// Reads what is there of all up to a position.
    /// - Returns: nil if it is not there yet, or if anything failed: the server that it repeats
    ///   has the last word.
    func read<Value>(
        _ position: Position, _ body: (Database) throws -> Value
    ) -> (Value, Database)? {
        guard let connection = take() else { return nil }
        defer { give(connection) }
        connection.follow(
            position,
            deadline: Clock.nanoseconds() + Clock.nanoseconds(seconds: options.readLimit),
            belief: snapshots.latest)
        let outcome = Result {
            try ServerReading(connection: connection, snapshots: snapshots).run(body)
        }
        connection.rollBack()
        guard case .success(let told) = outcome, !connection.isBehind else { return nil }
        return told
    }

    private func take() -> PostgresConnection? {
        if let known = state.withLock({ $0.idle.popLast() }) { return known }
        do {
            return try PostgresConnection(gate, for: .following)
        } catch {
            note("\(error)")
            return nil
        }
    }

    private func give(_ connection: PostgresConnection) {
        guard !connection.isLost else { return note("the connection was lost") }
        state.withLock { state in
            if !state.isClosed, state.trouble == nil, state.idle.count < options.idleConnections {
                state.idle.append(connection)
            }
        }
    }
}
