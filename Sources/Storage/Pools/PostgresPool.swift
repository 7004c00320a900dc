internal import Glibc

/// A database on a server: connections for reading, and others for writing.
final class PostgresPool: Sendable {
    let gate: PostgresConnector
    let options: StorageOptions
    private let listeners: Listeners
    private let follower: Follower
    private let snapshots = Snapshots()
    private let state = Lock(State())
    /// Sets what this pool tells apart from what others tell.
    private let origin = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    private let ear = Lock<PostgresListener?>(nil)

    private struct State {
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

    // MARK: Writing

    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try enter()
        var attempt = 1
        let outcome = Result {
            while true {
                do { return try write(body, attempt) } catch let again as Again {
                    guard attempt < options.mostAttempts else { throw again.error }
                    pause(after: attempt)
                    attempt += 1
                }
            }
        }
        leave()
        let (value, db) = try outcome.get()
        listeners.hear(db.messages)
        db.runEffects()
        return value
    }

    /// The whole may pass when it is run once more.
    private struct Again: Error {
        let error: any Error
    }

    private func write<Value>(
        _ body: (Database) throws -> Value, _ attempt: Int
    ) throws -> (Value, Database) {
        let connection = try take(\.writing, .writing)
        defer { give(connection, \.writing) }
        let waitsForTurn = attempt > 1 || isCrowded
        connection.begin(Self.beginning(waitsForTurn))
        connection.hasTurn = waitsForTurn
        let db = Database(.postgresql(connection), isWriting: true)
        do {
            let value = try body(db)
            try follower.follow(db.changes, in: db)
            db.end()
            if let ending = connection.ending { throw ending }
            try connection.commit(db.messages.flatMap { Envelope.seal($0, from: origin) })
            return (value, db)
        } catch {
            db.end()
            connection.rollBack()
            throw judged(error, connection, attempt)
        }
    }

    /// After a conflict, and for a moment afterwards, writes take turns: where many write to the
    /// same pages, whoever does not wait only works for nothing.
    private var isCrowded: Bool { state.withLock { Clock.nanoseconds() < $0.crowdedUntil } }

    /// Seconds for which writes take turns after one met another.
    private static let crowding = 2.0

    private static func beginning(_ waitsForTurn: Bool) -> [PostgresConnection.Step] {
        waitsForTurn
            ? [.control(.takeTurn), .sync, .control(.beginWriting)] : [.control(.beginWriting)]
    }

    /// What failed, or that it should be tried again: after a conflict; after a connection lost
    /// before the commit; and once after a doubled key, which may be that of another write
    /// of the same moment.
    private func judged(
        _ error: any Error, _ connection: PostgresConnection, _ attempt: Int
    ) -> any Error {
        if error as? StorageError == .uncertain { return error }
        if connection.hasConflict {
            let end = Clock.nanoseconds() + Clock.nanoseconds(seconds: Self.crowding)
            state.withLock { $0.crowdedUntil = end }
            return Again(error: StorageError.busy)
        }
        if connection.isLost { return attempt < 3 ? Again(error: error) : error }
        if case StorageError.constraint(.unique, _) = error, attempt == 1 {
            return Again(error: error)
        }
        return error
    }

    /// A random part of a time that doubles, up to a quarter of a second.
    private func pause(after attempt: Int) {
        guard attempt > 1 else { return }
        usleep(UInt32.random(in: 0...min(250_000, 500 << UInt32(min(attempt, 9)))))
    }

    private func enter() throws {
        try state.withLock { state in
            if state.isClosed { throw StorageError.closed }
            guard state.writers.insert(pthread_self()).inserted else {
                throw StorageError.nestedWrite
            }
        }
    }

    private func leave() { state.withLock { _ = $0.writers.remove(pthread_self()) } }

    // MARK: Connections

    private func take(
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
    private func give(
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
