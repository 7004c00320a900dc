internal import CPQ

extension PostgresConnection {
    /// Runs a statement and shows each row until `visit` returns false.
    /// Returns the number of rows inserted, changed or removed.
    @discardableResult
    func run(
        _ sql: SQL, _ visit: (PostgresRows) throws -> Bool = { _ in true }
    ) throws -> Int {
        let answer = try ask(sql)
        let rows = try answer.rows()
        while rows.next(), try visit(rows) {}
        return answer.changed
    }

    /// Sends a statement along with the next that is waited for, or with the commit. Where it
    /// fails, that one does.
    func sendAlong(_ sql: SQL) throws {
        let statement = try ready(sql)
        try put(statement, sql, .change(sql.code))
    }

    /// Sends a query along, whose rows are read later.
    func askAhead(_ sql: SQL) throws -> PostgresAnswer {
        let answer = PostgresAnswer(try ready(sql))
        try put(answer.statement, sql, .rows(answer))
        return answer
    }

    /// Shows the rows of a query that was sent before, once they are there.
    func read(_ answer: PostgresAnswer, _ visit: (PostgresRows) throws -> Bool) throws {
        if !answer.isAnswered, !isLost { try settle() }
        guard !isMistaken else { throw StorageError.busy }
        let rows = try answer.rows(or: failure ?? .closed)
        while rows.next(), try visit(rows) {}
    }

    /// Waits for the answers to all that was sent along. Throws the first failure among them.
    func settle() throws {
        guard !expected.isEmpty else { return }
        try sendSync()
        try receive()
    }

    /// Sends a statement with what goes before it, and waits. When that is the first that the
    /// server hears of the transaction and the connection turns out dead, a fresh one serves.
    private func ask(_ sql: SQL) throws -> PostgresAnswer {
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

    private func exchange(_ sql: SQL) throws -> PostgresAnswer {
        let answer = try askAhead(sql)
        try settle()
        guard answer.isAnswered else { throw lose("the server gave no answer") }
        guard !isMistaken else { throw StorageError.busy }
        return answer
    }

    private func ready(_ sql: SQL) throws -> PostgresStatement {
        let statement = try statement(for: sql)
        try sendPrelude()
        if statement.preparation == .none { try prepare(statement) }
        return statement
    }

    private func put(_ statement: PostgresStatement, _ sql: SQL, _ next: Expected) throws {
        try require(Parameters(sql.slots).send(handle, statement.name))
        expected.append(next)
        hasBegun = true
    }

    private func prepare(_ statement: PostgresStatement) throws {
        try require(
            PQsendPrepare(
                handle, statement.name, statement.text, Int32(statement.types.count),
                statement.types))
        statement.preparation = .sent
        expected.append(.preparation(statement))
    }
}
