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
    /// Nil if there are none.
    let replicas: Replicas?

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
        server: ServerAddress, replicas: [ServerAddress], options: StorageOptions,
        listeners: Listeners, follower: Follower
    ) throws {
        let positions = replicas.isEmpty ? nil : Positions()
        self.options = options
        self.follower = follower
        self.listeners = listeners
        gate = PostgresConnector(server, options, positions)
        do {
            let first = try PostgresConnection(gate, for: .writing)
            state.withLock { $0.writing = [first] }
            self.replicas = positions.map { Replicas(replicas, of: server, $0, options) }
        } catch StorageError.unavailable(let detail) {
            throw StorageError.refused(
                why: "\(server) cannot be reached: \(detail); look at the address, and whether "
                    + "the server runs and lets this machine in")
        }
    }

    // MARK: Reading

    /// - Parameter mayRepeat: `body` may run twice, so that it can begin by what was last seen
    ///   and is asked about along with its first statement, or at its end.
    /// - Parameter after: what whoever reads has written, and is to see; nil for nothing.
    /// - Parameter atEnd: told of the transaction whose value is returned, before its effects.
    func read<Value>(
        mayRepeat: Bool = false, after: Position? = nil,
        atEnd: (Database) -> Void = { _ in }, _ body: (Database) throws -> Value
    ) throws -> Value {
        if mayRepeat, let (value, db) = replicas?.read(after: after, body) {
            atEnd(db)
            db.runEffects()
            return value
        }
        let connection = try take(\.reading, .reading)
        connection.begin(
            [.control(.beginReading), .control(.snapshot)],
            deadline: Clock.nanoseconds() + Clock.nanoseconds(seconds: options.readLimit),
            belief: mayRepeat ? snapshots.latest : nil)
        let outcome = Result {
            try ServerReading(connection: connection, snapshots: snapshots).run(body)
        }
        connection.rollBack()
        give(connection, \.reading)
        // It died while it was idle, and was asked several things at once.
        if mayRepeat, connection.isLost, !connection.hasHeard {
            return try read(atEnd: atEnd, body)
        }
        let (value, db) = try outcome.get()
        atEnd(db)
        db.runEffects()
        return value
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
        replicas?.close()
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
