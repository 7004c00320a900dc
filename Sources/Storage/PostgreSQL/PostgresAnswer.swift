internal import CPQ

/// What the server says to one statement.
final class PostgresAnswer {
    let statement: PostgresStatement
    private var result: OpaquePointer?
    private(set) var changed = 0
    private(set) var isAnswered = false

    init(_ statement: PostgresStatement) { self.statement = statement }

    deinit { PQclear(result) }

    /// Takes the result over.
    func take(_ result: OpaquePointer) {
        PQclear(self.result)
        self.result = result
        isAnswered = true
        if let tag = PQcmdStatus(result), tag.pointee != CChar(UInt8(ascii: "S")),
            let count = PQcmdTuples(result)
        {
            changed = Int(String(cString: count)) ?? 0
        }
    }

    /// Read once.
    func rows(or error: StorageError = .closed) throws -> PostgresRows {
        guard let result else { throw error }
        self.result = nil
        return statement.rows(result)
    }
}
