/// The one connection that writes, shared by commits in groups.
///
/// A caller runs its closure on its own thread inside a savepoint, then hands
/// the open transaction to the next caller; the last one commits for all, and
/// each returns once that commit is on the disk.
///
/// Unchecked: all but the queue is touched only by the thread whose turn it is.
final class Writer: @unchecked Sendable {
    private let queue = WriteQueue()
    private let connection: SQLiteConnection
    private let options: StorageOptions
    private let generation: Generation
    private let follower: Follower
    private var batch: [Ticket] = []
    /// What the batch changed, for the follower.
    private var changes: Set<Int64> = []
    private var began: UInt64 = 0
    private var checkpointed = 0
    /// Why the last checkpoint failed.
    let trouble = Lock<(any Error)?>(nil)

    init(
        path: String, options: StorageOptions, generation: Generation, follower: Follower
    ) throws {
        self.follower = follower
        self.options = options
        self.generation = generation
        connection = try SQLiteConnection.open(path, for: .writing(options.synchronous))
    }

    /// - told: gets the messages of `body` once they are true.
    func write<Value>(
        _ body: (Database) throws -> Value, told: ([Message]) -> Void = { _ in }
    ) throws -> Value {
        let ticket = Ticket()
        try queue.take(ticket)
        let db = Database(.sqlite(connection), isWriting: true)
        let outcome = Result { try perform(body, db, ticket) }
        db.end()
        settle(ticket, outcome)
        if let failure = ticket.failure { throw failure }
        let value = try outcome.get()
        told(db.messages)
        db.runEffects()
        return value
    }

    /// Runs `body` alone with the connection, outside any transaction.
    func alone<Value>(_ body: (SQLiteConnection) throws -> Value) throws -> Value {
        let ticket = Ticket()
        try queue.take(ticket)
        defer { queue.release() }
        endBatch()
        return try body(connection)
    }

    func close() throws {
        let ticket = Ticket()
        try queue.take(ticket, isLast: true)
        defer { queue.release() }
        defer { connection.close() }
        endBatch()
        try connection.checkpoint(whole: true)
    }

    private func perform<Value>(
        _ body: (Database) throws -> Value, _ db: Database, _ ticket: Ticket
    ) throws -> Value {
        if batch.isEmpty {
            try connection.begin(writing: true)
            began = Clock.nanoseconds()
            changes = []
        }
        batch.append(ticket)
        return try db.savepoint {
            let value = try body(db)
            // A deferred reference is checked here, not at the shared commit.
            try connection.requireReferences()
            changes.formUnion(db.changes)
            return value
        }
    }

    /// Hands the transaction on, or commits it for the whole batch.
    private func settle<Value>(_ ticket: Ticket, _ outcome: Result<Value, any Error>) {
        if batch.isEmpty { return queue.release() }
        if connection.isIdle { return abandon(ticket, outcome) }
        let age = Clock.nanoseconds() - began
        let mayGrow =
            batch.count < options.largestBatch
            && age < Clock.nanoseconds(seconds: options.longestBatch)
        if mayGrow, queue.handOver() { return ticket.wait() }
        finish(ticket, failure: commit())
        checkpointIfDue()
        queue.release()
    }

    /// Commits what was handed on to somebody who does not write.
    private func endBatch() {
        if !batch.isEmpty { finish(nil, failure: commit()) }
    }

    /// SQLite rolled the transaction back by itself (full disk, disk error):
    /// whoever shared it has lost its rows and must hear of it.
    private func abandon<Value>(_ ticket: Ticket, _ outcome: Result<Value, any Error>) {
        var failure: any Error = StorageError.io(detail: "the transaction was rolled back")
        if case .failure(let error) = outcome { failure = error }
        finish(ticket, failure: failure)
        queue.release()
    }

    private func commit() -> (any Error)? {
        do {
            try follow()
            try connection.commit()
            generation.advance()
            return nil
        } catch {
            return rollBack() ?? error
        }
    }

    /// Once for the whole batch: full text costs less in one piece.
    private func follow() throws {
        let db = Database(.sqlite(connection), isWriting: true)
        defer { db.end() }
        try follower.follow(changes, in: db)
    }

    private func rollBack() -> (any Error)? {
        do {
            try connection.rollBack()
            return nil
        } catch {
            return error
        }
    }

    private func finish(_ ticket: Ticket?, failure: (any Error)?) {
        let finished = batch
        batch = []
        for member in finished {
            member.failure = failure
            if member !== ticket { member.wake() }
        }
    }

    /// A failed checkpoint loses nothing, the log keeps the rows; it is kept
    /// for the health page, and tried again after the next commit.
    private func checkpointIfDue() {
        let pages = connection.hooks.logPages
        if pages < checkpointed { checkpointed = 0 }
        guard pages - checkpointed >= options.checkpointPages else { return }
        checkpointed = pages
        do {
            try connection.checkpoint(whole: pages >= options.largestLog)
            trouble.withLock { $0 = nil }
        } catch {
            trouble.withLock { $0 = error }
            checkpointed = 0
        }
    }
}
