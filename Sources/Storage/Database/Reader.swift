/// One thread's own read-only connection: no lock, and its statements stay
/// prepared. Made by `DatabasePool.makeReader()`; not to be shared.
package final class Reader {
    private let connection: Connection
    private let limit: UInt64
    private let generation: Generation
    /// Statements that the last transaction ran.
    package private(set) var statements = 0

    init(path: String, options: StorageOptions, generation: Generation) throws {
        self.generation = generation
        limit = Clock.nanoseconds(seconds: options.readLimit)
        connection = try Connection.open(path, for: .reading)
    }

    /// Runs `body` in one read transaction: all it reads is of one moment.
    /// Throws `tooLong` when it passes the time limit.
    package func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let hooks = connection.hooks
        hooks.deadline = Clock.nanoseconds() + limit
        let db = Database(connection, isWriting: false, generation: generation.current)
        let outcome = Result {
            try connection.begin(writing: false)
            return try body(db)
        }
        statements = db.statements
        db.end()
        hooks.deadline = 0
        try connection.rollBack()
        let value = try outcome.get()
        db.runEffects()
        return value
    }
}
