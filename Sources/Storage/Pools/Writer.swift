/// The one connection that writes, shared by commits in groups.
///
/// Whoever finds it free runs its own closure inside a savepoint, then those of
/// the callers who wait meanwhile, and commits for all of them: no thread has
/// to be woken between two writes. Each returns once that commit is on the
/// disk.
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
    private var changes: [Int64: String?] = [:]
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
        connection = try SQLiteConnection.open(path, for: .writing(options.synchronous), generation)
    }

    /// - told: gets the messages of `body` once they are true.
    func write<Value>(
        _ body: (Database) throws -> Value, told: ([Message]) -> Void = { _ in }
    ) throws -> Value {
        let (ticket, db) = (Ticket(), Database(.sqlite(connection), isWriting: true))
        var outcome: Result<Value, any Error> = .failure(StorageError.closed)
        try withoutActuallyEscaping(body) { body in
            defer { ticket.work = nil }
            ticket.work = { [self] in
                outcome = Result { try perform(body, db, ticket) }
                if case .failure(let error) = outcome { ticket.trouble = error }
                db.end()
            }
            if try queue.take(ticket) { lead(ticket) }
        }
        if let failure = ticket.failure { throw failure }
        let value = try outcome.get()
        told(db.messages)
        db.runEffects()
        return value
    }

    /// Runs `body` alone with the connection, outside any transaction.
    func alone<Value>(_ body: (SQLiteConnection) throws -> Value) throws -> Value {
        let ticket = Ticket()
        _ = try queue.take(ticket)
        defer { queue.release() }
        return try body(connection)
    }

    func close() throws {
        let ticket = Ticket()
        _ = try queue.take(ticket, isLast: true)
        defer { queue.release() }
        defer { connection.close() }
        try connection.checkpoint(whole: true)
    }

    private func perform<Value>(
        _ body: (Database) throws -> Value, _ db: Database, _ ticket: Ticket
    ) throws -> Value {
        if batch.isEmpty {
            try connection.begin(writing: true)
            began = Clock.nanoseconds()
            changes = [:]
            connection.changed = TableSet()
        }
        batch.append(ticket)
        return try db.savepoint {
            let value = try body(db)
            // A deferred reference is checked here, not at the shared commit.
            try connection.requireReferences()
            changes.merge(db.changes) { $1 ?? $0 }
            return value
        }
    }

    /// Writes for the caller and for those who wait, and commits for all.
    private func lead(_ first: Ticket) {
        defer { queue.release() }
        var (last, next): (Ticket, Ticket?) = (first, first)
        while let ticket = next {
            ticket.work?()
            last = ticket
            next = mayGrow ? queue.next() : nil
        }
        guard !batch.isEmpty else { return }
        guard !connection.isIdle else { return abandon(last, first) }
        finish(first, failure: commit())
        checkpointIfDue()
    }

    /// Whether the open transaction takes in one more.
    private var mayGrow: Bool {
        !batch.isEmpty && batch.count < options.largestBatch && !connection.isIdle
            && Clock.nanoseconds() - began < Clock.nanoseconds(seconds: options.longestBatch)
    }

    /// SQLite rolled the transaction back by itself (full disk, disk error):
    /// whoever shared it has lost its rows and must hear of it.
    private func abandon(_ last: Ticket, _ leader: Ticket) {
        let rolledBack = StorageError.io(detail: "the transaction was rolled back")
        finish(leader, failure: last.trouble ?? rolledBack)
    }

    private func commit() -> (any Error)? {
        do {
            try follow()
            try connection.commit()
            generation.advance(connection.changed)
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

    private func finish(_ leader: Ticket, failure: (any Error)?) {
        let finished = batch
        batch = []
        for member in finished {
            member.failure = failure
            member.isDone = true
            if member !== leader { member.wake() }
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
