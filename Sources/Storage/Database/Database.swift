/// One connection inside one transaction: what stores hold.
///
///     struct NewsStore { let db: Database }
///
/// It lives as long as the closure of `read` or `write` that received it, on
/// that closure's thread; any later use throws `StorageError.closed`.
package final class Database {
    let session: Session
    /// True inside `write`.
    package let isWriting: Bool
    /// Statements run since the transaction began.
    package private(set) var statements = 0
    private let count: () -> Int?
    /// What `noteChange` was told: what changed, with its kind where that is known.
    private(set) var changes: [Int64: String?] = [:]
    private var effects: [() -> Void] = []
    /// What the commit tells every server of this database.
    private(set) var messages: [Message] = []
    private var isOpen = true

    init(_ session: Session, isWriting: Bool, generation: @escaping () -> Int? = { nil }) {
        self.session = session
        self.isWriting = isWriting
        count = generation
    }

    /// What this engine spells in its own way.
    package var dialect: Dialect { session.dialect }

    /// What is read here holds until the next commit: the same number stands for the same
    /// rows, whoever committed. Nil inside `write`, and when the server cannot say.
    package var generation: Int? { isWriting ? nil : count() }

    /// How often the engine's server was asked and waited for. Never more than `statements`,
    /// and one more for the commit of a write; 0 for an engine inside the process.
    package var roundTrips: Int { session.roundTrips }

    /// Runs `body` in a savepoint: when it throws, its changes and its
    /// `afterCommit` actions are undone, and the transaction goes on.
    @discardableResult
    package func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
        try checkOpen()
        let kept = (effects.count, messages.count)
        try session.beginSavepoint()
        do {
            let value = try body()
            try session.keepSavepoint()
            return value
        } catch {
            effects.removeLast(effects.count - kept.0)
            messages.removeLast(messages.count - kept.1)
            try session.undoSavepoint(after: error)
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
    /// - Parameter kind: what sort of thing it is, for whom it saves a question.
    package func noteChange(of id: Int64, kind: String? = nil) {
        changes.updateValue(kind ?? changes[id, default: nil], forKey: id)
    }

    /// Tells every listener of the database, in this process and in others, once the change
    /// is committed: see `DatabasePool.listen`.
    package func tell(_ message: Message) { messages.append(message) }

    func execute(_ sql: SQL, _ visit: (Row) throws -> Bool) throws -> Int {
        try checkOpen()
        statements += 1
        return try session.run(sql, visit)
    }

    /// Runs a statement whose answer nobody waits for; see `run`.
    func sendAlong(_ sql: SQL) throws {
        guard isWriting, case .postgresql(let connection) = session else {
            _ = try execute(sql) { _ in true }
            return
        }
        try checkOpen()
        statements += 1
        try connection.sendAlong(sql)
    }

    /// Sends a query whose rows are read later; nil where there is nothing to wait for.
    func askAhead(_ sql: SQL) throws -> PostgresAnswer? {
        guard case .postgresql(let connection) = session else { return nil }
        try checkOpen()
        statements += 1
        return try connection.askAhead(sql)
    }

    func show(_ answer: PostgresAnswer, _ visit: (Row) throws -> Bool) throws {
        guard case .postgresql(let connection) = session else { return }
        try checkOpen()
        try connection.read(answer) { try visit(Row(cursor: .postgresql($0))) }
    }

    func end() { isOpen = false }

    func runEffects() {
        for effect in effects { effect() }
        effects = []
    }

    private func checkOpen() throws {
        guard isOpen else { throw StorageError.closed }
        if let ending = session.ending { throw ending }
    }
}
