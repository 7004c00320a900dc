internal import Glibc

/// A database on a server: connections for reading, and others for writing.
final class PostgresPool: Sendable {
    let gate: PostgresConnector
    let options: StorageOptions
    let listeners: Listeners
    let follower: Follower
    private let snapshots = Snapshots()
    let state = Lock(State())
    /// Sets what this pool tells apart from what others tell.
    let origin = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    private let ear = Lock<PostgresListener?>(nil)

    struct State {
        var reading: [PostgresConnection] = []
        var writing: [PostgresConnection] = []
        /// Threads that are inside `write`.
        var writers: Set<pthread_t> = []
        /// Monotonic nanoseconds until which writes take turns.
        var crowdedUntil: UInt64 = 0
        var isClosed = false
    }

    /// - Throws: `refused` with what is wrong, also when nobody answers.
    init(
        server: ServerAddress, options: StorageOptions, listeners: Listeners, follower: Follower
    ) throws {
        self.options = options
        self.follower = follower
        self.listeners = listeners
        gate = PostgresConnector(server, options)
        do {
            let first = try PostgresConnection(gate, for: .writing)
            state.withLock { $0.writing = [first] }
        } catch StorageError.unavailable(let detail) {
            throw StorageError.refused(
                why: "\(server) cannot be reached: \(detail); look at the address, and whether "
                    + "the server runs and lets this machine in")
        }
    }

    // MARK: Reading

    /// - Parameter mayRepeat: `body` may run twice, so that it can begin by what was last seen
    ///   and is asked about along with its first statement, or at its end.
    /// - Parameter atEnd: told of the transaction whose value is returned, before its effects.
    func read<Value>(
        mayRepeat: Bool = false, atEnd: (Database) -> Void = { _ in },
        _ body: (Database) throws -> Value
    ) throws -> Value {
        let connection = try take(\.reading, .reading)
        defer { give(connection, \.reading) }
        connection.begin(
            [.control(.beginReading), .control(.snapshot)],
            deadline: Clock.nanoseconds() + Clock.nanoseconds(seconds: options.readLimit),
            belief: mayRepeat ? snapshots.latest : nil)
        let outcome = Result { try readOnce(connection, body) ?? retold(connection, body) }
        connection.rollBack()
        let (value, db) = try outcome.get()
        atEnd(db)
        db.runEffects()
        return value
    }

    private func retold<Value>(
        _ connection: PostgresConnection, _ body: (Database) throws -> Value
    ) throws -> (Value, Database) {
        (connection.belief, connection.reliesOnBelief) = (nil, false)
        guard let told = try readOnce(connection, body) else { throw StorageError.busy }
        return told
    }

    /// - Returns: nil when it does not see what it was believed to.
    private func readOnce<Value>(
        _ connection: PostgresConnection, _ body: (Database) throws -> Value
    ) throws -> (Value, Database)? {
        let db = Database(.postgresql(connection), isWriting: false) { [snapshots] in
            connection.snapshotSeen.map { snapshots.number(of: $0) }
        }
        let outcome = Result { try body(db) }
        db.end()
        return isConfirmed(connection) ? (try outcome.get(), db) : nil
    }

    private func isConfirmed(_ connection: PostgresConnection) -> Bool {
        guard connection.reliesOnBelief else { return true }
        if connection.snapshot == nil {
            connection.snapshot = snapshots.now { connection.askSnapshot() }
        }
        return connection.snapshot == connection.belief
    }

    // MARK: Connections

    func take(
        _ idle: WritableKeyPath<State, [PostgresConnection]>, _ purpose: PostgresConnector.Purpose
    ) throws -> PostgresConnection {
        if let known = state.withLock({ $0[keyPath: idle].popLast() }) { return known }
        do {
            return try PostgresConnection(gate, for: purpose)
        } catch StorageError.refused(let why) {
            // It served before: whoever runs the server is at work on it.
            throw StorageError.unavailable(detail: why)
        }
    }

    /// One that was lost takes the idle ones along: they led to the same server.
    func give(
        _ connection: PostgresConnection,
        _ idle: WritableKeyPath<State, [PostgresConnection]>
    ) {
        state.withLock { state in
            if connection.isLost {
                state.reading = []
                state.writing = []
            } else if !state.isClosed, state[keyPath: idle].count < options.idleConnections {
                state[keyPath: idle].append(connection)
            }
        }
    }

    func rest() {
        state.withLock { state in
            state.reading = []
            state.writing = []
        }
    }

    func close() {
        ear.withLock { ear in
            ear?.stop()
            ear = nil
        }
        state.withLock { state in
            state.isClosed = true
            state.reading = []
            state.writing = []
        }
    }

    // MARK: Listening

    func hearOthers(_ missed: @escaping @Sendable () -> Void) throws {
        ear.withLock { ear in
            ear = ear ?? PostgresListener(gate, origin, listeners, missed)
        }
    }
}
