/// One connection inside one transaction: what stores hold.
///
///     struct NewsStore { let db: Database }
///
/// It lives as long as the closure of `read` or `write` that received it, on
/// that closure's thread; any later use throws `StorageError.closed`.
package final class Database {
    let connection: Connection
    /// True inside `write`.
    package let isWriting: Bool
    /// Statements run since the transaction began.
    package private(set) var statements = 0
    /// What is read here holds until this process commits again: the same number
    /// stands for the same rows. Nil inside `write`.
    package let generation: Int?
    /// What `noteChange` was told.
    private(set) var changes: Set<Int64> = []
    private var effects: [() -> Void] = []
    private var isOpen = true

    init(_ connection: Connection, isWriting: Bool, generation: Int? = nil) {
        self.generation = generation
        self.connection = connection
        self.isWriting = isWriting
    }

    /// What this engine spells in its own way.
    package var dialect: Dialect { connection.dialect }

    /// Runs `body` in a savepoint: when it throws, its changes and its
    /// `afterCommit` actions are undone, and the transaction goes on.
    @discardableResult
    package func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
        try checkOpen()
        let kept = effects.count
        try connection.beginSavepoint()
        do {
            let value = try body()
            try connection.keepSavepoint()
            return value
        } catch {
            effects.removeLast(effects.count - kept)
            // A full disk may have ended the transaction, savepoints included.
            guard !connection.isIdle else { throw error }
            try connection.undoSavepoint()
            throw error
        }
    }

    /// Runs an action on this thread once the commit is on the disk; dropped
    /// when the transaction, or the savepoint around, is rolled back.
    /// In a read it runs at the end.
    package func afterCommit(_ effect: @escaping () -> Void) { effects.append(effect) }

    /// Says that a thing has changed, or what is told of it: whoever follows the
    /// changes (`DatabasePool.follow`) brings up to date, in the same commit,
    /// what it keeps about it.
    package func noteChange(of id: Int64) { changes.insert(id) }

    func execute(_ sql: SQL, _ visit: (Row) throws -> Bool) throws -> Int {
        try checkOpen()
        statements += 1
        return try connection.run(sql, visit)
    }

    func end() { isOpen = false }

    func runEffects() {
        for effect in effects { effect() }
        effects = []
    }

    private func checkOpen() throws {
        guard isOpen else { throw StorageError.closed }
        guard !connection.hooks.isLate else { throw StorageError.tooLong }
        // After a full disk ended the transaction, nothing may be committed
        // by itself.
        guard !connection.isIdle else { throw StorageError.closed }
    }
}
