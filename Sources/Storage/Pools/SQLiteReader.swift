/// A read-only connection, of one thread at a time, whose statements stay prepared.
final class SQLiteReader {
    private let connection: SQLiteConnection
    private let limit: UInt64
    private let generation: Generation
    /// Statements that the last transaction ran.
    private(set) var statements = 0

    init(path: String, options: StorageOptions, generation: Generation) throws {
        self.generation = generation
        limit = Clock.nanoseconds(seconds: options.readLimit)
        connection = try SQLiteConnection.open(path, for: .reading, generation)
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let hooks = connection.hooks
        hooks.deadline = Clock.nanoseconds() + limit
        // Taken before the transaction begins: what it sees is never older.
        let current = generation.current
        connection.seen = TableSet()
        let db = Database(.sqlite(connection), isWriting: false) { current }
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
