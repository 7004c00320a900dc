internal import Glibc

extension PostgresPool {
    func write<Value>(
        _ isolation: Isolation, _ body: (Database) throws -> Value
    ) throws -> Value {
        try enter()
        var attempt = 1
        let outcome = Result {
            while true {
                do { return try write(body, isolation, attempt) } catch let again as Again {
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
        _ body: (Database) throws -> Value, _ isolation: Isolation, _ attempt: Int
    ) throws -> (Value, Database) {
        let connection = try take(\.writing, .writing)
        defer { give(connection, \.writing) }
        let turns = turns(isolation, attempt)
        connection.begin(Self.beginning(isolation, turns))
        connection.turns = turns
        let db = Database(.postgresql(connection), isWriting: true)
        do {
            let value = try body(db)
            try follower.follow(db.changes, in: db)
            db.end()
            if let ending = connection.ending { throw ending }
            try connection.commit(
                db.messages.flatMap { Envelope.seal($0, from: origin) },
                isTelling: !isolation.isBeside, isHandedOn: isolation == .inTurn)
            if let written = connection.written {
                gate.positions?.note(written: written, isTold: !db.messages.isEmpty)
            }
            return (value, db)
        } catch {
            db.end()
            connection.rollBack()
            throw judged(error, connection, isolation, attempt)
        }
    }

    /// After a conflict, and for a moment afterwards, those who would be alone take turns: where
    /// many write to the same pages, whoever does not wait only works for nothing. After several,
    /// those who go beside wait as well: they may change a row again and again.
    private func turns(_ isolation: Isolation, _ attempt: Int) -> [Control.Turn] {
        switch isolation {
        case .beside, .inTurn: []
        case .apart: [.turn, .all]
        case .alone where attempt > Self.patience: [.turn, .all]
        case .alone: attempt > 1 || isCrowded ? [.turn] : []
        }
    }

    private var isCrowded: Bool { state.withLock { Clock.nanoseconds() < $0.crowdedUntil } }

    /// Conflicts after which nobody else may write.
    private static let patience = 3

    private static func beginning(
        _ isolation: Isolation, _ turns: [Control.Turn]
    ) -> [PostgresConnection.Step] {
        guard !isolation.isBeside else { return [.control(.beginBeside), .control(.makeWay)] }
        return turns.flatMap { [.control($0.beginning), .sync] } + [.control(.beginAlone)]
    }

    /// What failed, or that it should be tried again: after a conflict; after a connection lost
    /// before the commit; and once after a doubled key, which may be that of another write
    /// of the same moment.
    private func judged(
        _ error: any Error, _ connection: PostgresConnection, _ isolation: Isolation,
        _ attempt: Int
    ) -> any Error {
        if error as? StorageError == .uncertain { return error }
        if connection.hasConflict {
            guard !isolation.isBeside else { return Again(error: StorageError.busy) }
            let end = Clock.nanoseconds() + Clock.nanoseconds(seconds: options.crowding)
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
}
