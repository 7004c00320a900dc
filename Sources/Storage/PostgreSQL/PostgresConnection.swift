internal import CPQ

/// One connection to a server, in libpq's pipeline mode: what need not be waited for goes along
/// with what must (postgresql.org/docs/15/libpq-pipeline-mode.html).
///
/// Unchecked because the type cannot show what its owner keeps: a connection is used by one
/// thread at a time, the one that took it out of the pool.
final class PostgresConnection: @unchecked Sendable {
    /// What was sent and not yet answered, in order.
    enum Expected {
        case nothing, snapshot, rows, commit, sync
        case preparation(PostgresStatement)
    }

    /// What is to be sent before the next statement.
    enum Step: Equatable {
        case control(Control)
        case forget(String)
        case tell(String)
        case sync
    }

    let gate: PostgresConnector
    let purpose: PostgresConnector.Purpose
    var handle: OpaquePointer
    var expected: [Expected] = []
    var prelude: [Step] = []
    /// Monotonic nanoseconds at which a transaction is cut between its statements; 0 for never.
    var deadline: UInt64 = 0
    /// Times that the server was asked and waited for, since the transaction began.
    var roundTrips = 0
    /// What the transaction sees, once the server has said so.
    var snapshot: String?
    /// What it was thought to see before that, and whether anything was told so.
    var belief: String?
    var reliesOnBelief = false
    /// The server has heard of the transaction.
    var hasBegun = false
    var hasTurn = false
    /// The first statement that failed outside of a savepoint.
    var failure: StorageError?
    /// Others were in the way: run the whole again.
    var hasConflict = false
    var isLost = false
    private var statements: [PostgresStatement.Key: PostgresStatement] = [:]
    private var uses = 0
    private static let mostStatements = 256

    init(_ gate: PostgresConnector, for purpose: PostgresConnector.Purpose) throws {
        self.gate = gate
        self.purpose = purpose
        handle = try gate.open(purpose)
    }

    deinit { PQfinish(handle) }

    /// Nothing more of this transaction can be saved.
    var isDoomed: Bool { isLost || hasConflict }

    var ending: StorageError? {
        if isLost { return .unavailable(detail: "the connection was lost") }
        if hasConflict || isMistaken { return .busy }
        return deadline != 0 && Clock.nanoseconds() > deadline ? .tooLong : nil
    }

    /// Runs a statement and shows each row until `visit` returns false.
    /// Returns the number of rows inserted, changed or removed.
    @discardableResult
    func run(
        _ sql: SQL, _ visit: (PostgresRows) throws -> Bool = { _ in true }
    ) throws -> Int {
        let (statement, result) = try ask(sql)
        let changed = Self.changed(result)
        let rows = statement.rows(result)
        while rows.next(), try visit(rows) {}
        return changed
    }

    /// Sends a statement with what goes before it, and waits. When that is the first that the
    /// server hears of the transaction and the connection turns out dead, a fresh one serves.
    private func ask(_ sql: SQL) throws -> (PostgresStatement, OpaquePointer) {
        let before = prelude
        let isFirst = !hasBegun
        do {
            return try exchange(sql)
        } catch StorageError.unavailable where isFirst {
            try reopen()
            prelude = before
            return try exchange(sql)
        }
    }

    private func exchange(_ sql: SQL) throws -> (PostgresStatement, OpaquePointer) {
        let statement = try statement(for: sql)
        try sendPrelude()
        if !statement.isPrepared { try prepare(statement) }
        try require(Parameters(sql.slots).send(handle, statement.name))
        expected.append(.rows)
        try sendSync()
        hasBegun = true
        guard let rows = try receive(sql.code) else {
            throw lose("the server gave no answer")
        }
        guard !isMistaken else {
            PQclear(rows)
            throw StorageError.busy
        }
        return (statement, rows)
    }

    private func prepare(_ statement: PostgresStatement) throws {
        try require(
            PQsendPrepare(
                handle, statement.name, statement.text, Int32(statement.types.count),
                statement.types))
        expected.append(.preparation(statement))
    }

    private func statement(for sql: SQL) throws -> PostgresStatement {
        uses += 1
        let key = PostgresStatement.Key(sql)
        if let known = statements[key] {
            known.lastUse = uses
            return known
        }
        if statements.count >= Self.mostStatements { dropOldest() }
        let fresh = try PostgresStatement(sql, key: key, number: uses)
        fresh.lastUse = uses
        statements[key] = fresh
        return fresh
    }

    private func dropOldest() {
        let oldest = statements.values.sorted { $0.lastUse < $1.lastUse }
        for statement in oldest.prefix(Self.mostStatements / 4) {
            statements[statement.key] = nil
            if statement.isPrepared { prelude.append(.forget(statement.name)) }
        }
    }

    /// Forgets prepared statements, after the schema changed.
    func forgetStatements() {
        for statement in statements.values where statement.isPrepared {
            prelude.append(.forget(statement.name))
        }
        statements = [:]
    }

    /// A fresh connection in the place of a dead one, for a transaction not begun yet.
    func reopen() throws {
        let fresh = try gate.open(purpose)
        PQfinish(handle)
        handle = fresh
        statements = [:]
        expected = []
        (isLost, hasBegun, failure) = (false, false, nil)
    }

    private static func changed(_ result: OpaquePointer) -> Int {
        guard let tag = PQcmdStatus(result), tag.pointee != CChar(UInt8(ascii: "S")),
            let count = PQcmdTuples(result)
        else { return 0 }
        return Int(String(cString: count)) ?? 0
    }
}
