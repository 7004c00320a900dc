/// The connection under a transaction, of either engine. A choice between
/// two classes, so that a statement costs no dynamic call.
enum Session {
    case sqlite(SQLiteConnection)
    case postgresql(PostgresConnection)

    var dialect: Dialect {
        switch self {
        case .sqlite: .sqlite
        case .postgresql: .postgresql
        }
    }

    func run(_ sql: SQL, _ visit: (Row) throws -> Bool) throws -> Int {
        switch self {
        case .sqlite(let connection):
            try connection.run(sql) { try visit(Row(cursor: .sqlite($0))) }
        case .postgresql(let connection):
            try connection.run(sql) { try visit(Row(cursor: .postgresql($0))) }
        }
    }

    /// Why nothing may be run any more; nil while the transaction is open.
    var ending: StorageError? {
        switch self {
        case .sqlite(let connection):
            if connection.hooks.isLate { return .tooLong }
            // After a full disk ended the transaction, nothing may be committed by itself.
            return connection.isIdle ? .closed : nil
        case .postgresql(let connection): return connection.ending
        }
    }

    /// Messages to the server and waits for its answer; none where the engine is in the process.
    var roundTrips: Int {
        switch self {
        case .sqlite: 0
        case .postgresql(let connection): connection.roundTrips
        }
    }

    func beginSavepoint() throws {
        switch self {
        case .sqlite(let connection): try connection.beginSavepoint()
        case .postgresql(let connection): try connection.beginSavepoint()
        }
    }

    func keepSavepoint() throws {
        switch self {
        case .sqlite(let connection): try connection.keepSavepoint()
        case .postgresql(let connection): try connection.keepSavepoint()
        }
    }

    /// - Throws: `error` itself where the whole transaction is lost with it.
    func undoSavepoint(after error: any Error) throws {
        switch self {
        case .sqlite(let connection):
            // A full disk may have ended the transaction, savepoints included.
            guard !connection.isIdle else { throw error }
            try connection.undoSavepoint()
        case .postgresql(let connection):
            guard !connection.isDoomed else { throw error }
            connection.undoSavepoint()
        }
    }
}
