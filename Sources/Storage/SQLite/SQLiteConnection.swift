internal import CSQLite

/// One connection to the database file.
///
/// Unchecked because the type cannot show what its owners keep: a connection
/// is used by one thread at a time, the one whose turn it is (`Writer`) or that
/// took it out of the pool.
final class SQLiteConnection: @unchecked Sendable {
    let handle: OpaquePointer
    let hooks: Hooks
    let generation: Generation
    /// The tables that were read in this transaction, or since observing began.
    var seen = TableSet()
    /// The tables that the open transaction has written in.
    var changed = TableSet()
    private var statements: [SQLText: SQLiteStatement] = [:]
    /// Our own statements, which features must not find prepared.
    private var controls: [SQLText: SQLiteStatement] = [:]
    private var uses = 0
    private static let mostStatements = 256

    init(handle: OpaquePointer, generation: Generation) {
        self.handle = handle
        self.generation = generation
        hooks = Hooks(tables: generation.tables)
    }

    deinit { close() }

    /// True while no transaction is open.
    var isIdle: Bool { sqlite3_get_autocommit(handle) != 0 }

    /// Runs a statement and shows each row until `visit` returns false.
    /// Returns the number of rows changed: SQLite makes all changes, and checks
    /// foreign keys, before the first row of `RETURNING`.
    @discardableResult
    func run(_ sql: SQL, _ visit: (SQLiteStatement) throws -> Bool) throws -> Int {
        let statement = try statement(sql)
        statement.isActive = true
        defer { statement.finish() }
        try statement.bind(sql.slots)
        seen.formUnion(statement.reads)
        if statement.writes { changed.formUnion(statement.changes) }
        let before = statement.writes ? sqlite3_total_changes64(handle) : 0
        while try statement.step(), try visit(statement) {}
        guard statement.writes, sqlite3_total_changes64(handle) != before else { return 0 }
        return Int(sqlite3_changes64(handle))
    }

    /// Runs a statement of our own that features may not: transactions and
    /// pragmas.
    func control(_ sql: SQL) throws {
        try hooks.permitting { _ = try run(sql) { _ in true } }
    }

    /// Throws when a deferred foreign key still misses its row.
    func requireReferences() throws {
        var missing: Int32 = 0
        var highest: Int32 = 0
        let kind = SQLITE_DBSTATUS_DEFERRED_FKS
        guard sqlite3_db_status(handle, kind, &missing, &highest, 0) == SQLITE_OK, missing == 0
        else {
            throw StorageError.constraint(kind: .foreignKey, detail: "a deferred reference")
        }
    }

    /// Forgets prepared statements, after the schema changed.
    func forgetStatements() { statements = [:] }

    private func statement(_ sql: SQL) throws -> SQLiteStatement {
        if hooks.isPermitting { return try controlStatement(sql) }
        let text = sql.code
        uses += 1
        if let cached = statements[text], !cached.isActive {
            cached.lastUse = uses
            return cached
        }
        let fresh = try prepare(sql)
        // The same text within its own loop gets a statement of its own.
        if statements[text] == nil {
            if statements.count >= Self.mostStatements { dropOldest() }
            statements[text] = fresh
            fresh.lastUse = uses
        }
        return fresh
    }

    private func controlStatement(_ sql: SQL) throws -> SQLiteStatement {
        if let cached = controls[sql.code], !cached.isActive { return cached }
        let fresh = try prepare(sql)
        controls[sql.code] = fresh
        return fresh
    }

    private func dropOldest() {
        let idle = statements.values.filter { !$0.isActive }.sorted { $0.lastUse < $1.lastUse }
        for statement in idle.prefix(Self.mostStatements / 4) {
            statements[statement.code] = nil
        }
    }

    private func prepare(_ sql: SQL) throws -> SQLiteStatement {
        hooks.forgetMentioned()
        var prepared: OpaquePointer?
        var rest = ""
        let result = sql.textWithBarePlaceholders.withCString { start in
            var tail: UnsafePointer<CChar>?
            let result = sqlite3_prepare_v3(
                handle, start, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, &tail)
            if let tail { rest = String(cString: tail) }
            return result
        }
        guard result == SQLITE_OK else {
            throw StorageError(code: result, message: sqlite3_errmsg(handle), sql: sql.text)
        }
        guard let prepared else { throw Self.misuse("no statement", sql.text) }
        let statement = SQLiteStatement(handle: prepared, code: sql.code, hooks.mentioned)
        guard rest.allSatisfy(\.isWhitespace) else { throw Self.misuse("two statements", sql.text) }
        return statement
    }

    private static func misuse(_ message: String, _ text: String) -> StorageError {
        .sql(code: Int(SQLITE_MISUSE), message: message, sql: text)
    }

    /// Closes after the last statement; safe to call twice.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        statements = [:]
        controls = [:]
        sqlite3_close_v2(handle)
    }

    private var isClosed = false
}
