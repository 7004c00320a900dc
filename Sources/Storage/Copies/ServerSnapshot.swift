internal import CPQ

/// The rows of a server's database as of one moment (REPEATABLE READ), for a backup.
///
/// The rows are copied by `COPY`, over the library that the program stands on anyway: `pg_dump` is
/// of another package, refuses servers newer than itself, and would be one more thing to be there
/// in its right version on the day that it is needed. The schema is not copied: the migrations
/// make it again.
package final class ServerSnapshot {
    /// Reads in the same moment.
    package let db: Database
    private let connection: PostgresConnection

    fileprivate init(_ db: Database, _ connection: PostgresConnection) {
        (self.db, self.connection) = (db, connection)
    }

    /// Every table but what the migrations note themselves.
    package func tables() throws -> [TableShape] {
        var columns: [String: [String]] = [:]
        let names: [String] = try db.values(Database.tablesOfServer)
        try db.each(
            """
            SELECT CAST(c.relname AS TEXT) AS name, CAST(a.attname AS TEXT) AS field
            FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
            WHERE c.relkind = 'r' AND c.relnamespace = CAST(current_schema() AS regnamespace)
                AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            ORDER BY c.relname, a.attnum
            """
        ) { columns[try $0["name"], default: []].append(try $0["field"]) }
        return names.map { TableShape(name: $0, columns: columns[$0] ?? []) }
    }

    /// Gives the rows of a table, in the text format of `COPY`.
    /// - Returns: how many there are.
    package func copy(
        _ table: TableShape, _ sink: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> Int {
        try connection.plainly { handle in
            let command = "COPY \(table.quoted) (\(table.quotedColumns)) TO STDOUT"
            try CopyStream.begin(command, PGRES_COPY_OUT, handle)
            return try CopyStream.take(handle, command, sink)
        }
    }
}

extension DatabasePool {
    /// Calls `body` with all rows as they are at one moment; nobody who writes waits.
    /// - Throws: `noCopy` where there is no server: see `copy`.
    package func snapshot<Value>(_ body: (ServerSnapshot) throws -> Value) throws -> Value {
        guard case .postgresql(let pool) = engine else { throw StorageError.noCopy }
        let connection = try PostgresConnection(pool.gate, for: .migrating)
        connection.begin([.control(.beginReading)])
        let db = Database(.postgresql(connection), isWriting: false)
        defer {
            db.end()
            connection.rollBack()
        }
        return try body(ServerSnapshot(db, connection))
    }
}

extension PostgresConnection {
    /// Leaves the pipeline for what cannot go through it, such as `COPY`; the transaction stays.
    fileprivate func plainly<Value>(_ body: (OpaquePointer) throws -> Value) throws -> Value {
        try settle()
        while let result = PQgetResult(handle) { PQclear(result) }
        guard PQexitPipelineMode(handle) == 1 else { throw lose("the pipeline cannot be left") }
        let value = try body(handle)
        guard PQenterPipelineMode(handle) == 1 else { throw lose("the pipeline is closed") }
        return value
    }
}
