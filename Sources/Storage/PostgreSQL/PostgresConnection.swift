internal import CPQ

/// One connection to a server, in libpq's pipeline mode: what need not be waited for goes along
/// with what must (postgresql.org/docs/15/libpq-pipeline-mode.html).
///
/// Unchecked because the type cannot show what its owner keeps: a connection is used by one
/// thread at a time, the one that took it out of the pool.
final class PostgresConnection: @unchecked Sendable {
    /// What was sent and not yet answered, in order.
    enum Expected {
        case nothing, snapshot, replayed, commit, written, sync
        case preparation(PostgresStatement)
        /// Somebody reads the rows.
        case rows(PostgresAnswer)
        /// A statement that nobody waits for.
        case change(SQLText)
        /// What may fail without harm.
        case whatever
    }

    /// What is to be sent before the next statement.
    enum Step: Equatable {
        case control(Control)
        case forget(String)
        case tell(String)
        /// The same, outside of a transaction.
        case tellLater(String)
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
    /// On a replica, what it must have repeated.
    var needed: Position?
    /// Where the last commit is at most, if that was asked.
    var written: Position?
    /// The server was sent something of the transaction.
    var hasBegun = false
    /// It has answered something of it.
    var hasHeard = false
    var hasCommitted = false
    /// The server said that it ends the connection before it came to the commit.
    var wasSentAway = false
    /// The turns that were taken for it.
    var turns: [Control.Turn] = []
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

    func statement(for sql: SQL) throws -> PostgresStatement {
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
            if statement.preparation != .none { prelude.append(.forget(statement.name)) }
        }
    }

    /// Forgets prepared statements, after the schema changed.
    func forgetStatements() {
        for statement in statements.values where statement.preparation != .none {
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
}
