/// A database that nobody else migrates meanwhile.
enum MigrationWorkshop {
    case sqlite(SQLitePool)
    case postgresql(PostgresConnection)

    /// What the schema needs before its first table.
    func prepare() throws {
        guard case .postgresql(let connection) = self else { return }
        try connection.replaceFolding()
        try connection.makeAgreement()
    }

    /// Has each number of a row given once; a server does so by itself.
    func keepNumbers() throws {
        if case .sqlite(let pool) = self { try pool.writer.alone { try $0.keepNumbers() } }
    }

    /// Runs one migration in a transaction of its own.
    func step(_ body: (Database) throws -> Void) throws {
        switch self {
        case .sqlite(let pool): try pool.writer.alone { try $0.rebuild(body) }
        case .postgresql(let connection): try connection.rebuild(body)
        }
    }

    /// A server's database is copied by its own tools, not by us.
    func keepCopy(before migration: String) throws {
        if case .sqlite(let pool) = self { try pool.keepCopy(before: migration) }
    }
}

extension DatabasePool {
    func migrating<Value>(_ body: (MigrationWorkshop) throws -> Value) throws -> Value {
        switch engine {
        case .sqlite(let pool): try body(.sqlite(pool))
        case .postgresql(let pool):
            try pool.migrating { try body(.postgresql($0)) }
        }
    }
}
