internal import CPQ

/// Puts the rows of a backup into a migrated database of a server, in one transaction: all of them
/// are there at its end, or what was there before. References are looked at once all are in.
package final class ServerFilling {
    private let handle: OpaquePointer
    private var tables: [String] = []
    private var references: [(table: String, name: String, words: String)] = []

    private static let here = "CAST(current_schema() AS regnamespace)"

    fileprivate init(_ handle: OpaquePointer) { self.handle = handle }

    fileprivate func begin() throws {
        try run("BEGIN")
        tables = try rows(
            """
            SELECT quote_ident(c.relname) FROM pg_class AS c
            WHERE c.relkind = 'r' AND c.relnamespace = \(Self.here)
                AND c.relname <> 'parvis_migration'
            """
        ).map { $0[0] }
        references = try rows(
            """
            SELECT quote_ident(r.relname), quote_ident(c.conname), pg_get_constraintdef(c.oid)
            FROM pg_constraint AS c JOIN pg_class AS r ON r.oid = c.conrelid
            WHERE c.contype = 'f' AND c.connamespace = \(Self.here) ORDER BY 1, 2
            """
        ).map { ($0[0], $0[1], $0[2]) }
        for one in references { try run("ALTER TABLE \(one.table) DROP CONSTRAINT \(one.name)") }
        // What triggers would do was done, and is among the rows.
        for table in tables { try run("ALTER TABLE \(table) DISABLE TRIGGER USER") }
        try run("TRUNCATE " + tables.joined(separator: ", "))
    }

    /// Begins to take the rows of a table.
    package func begin(_ table: TableShape) throws {
        try CopyStream.begin(
            "COPY \(table.quoted) (\(table.quotedColumns)) FROM STDIN", PGRES_COPY_IN, handle)
    }

    /// Takes the next bytes of it.
    package func put(_ bytes: [UInt8]) throws { try CopyStream.put(bytes, handle) }

    /// - Returns: how many rows came.
    package func end(_ table: TableShape) throws -> Int {
        guard PQputCopyEnd(handle, nil) == 1 else { throw CopyStream.away(handle) }
        return try CopyStream.end(handle, "COPY \(table.quoted)")
    }

    fileprivate func commit() throws {
        for table in tables { try run("ALTER TABLE \(table) ENABLE TRIGGER USER") }
        for one in references {
            try run("ALTER TABLE \(one.table) ADD CONSTRAINT \(one.name) \(one.words)")
        }
        try renewNumbers()
        try run("COMMIT")
        try run("ANALYZE")
    }

    /// The next row of each table has a number that none has.
    private func renewNumbers() throws {
        let numbered = try rows(
            """
            SELECT quote_ident(c.relname), quote_ident(a.attname),
                pg_get_serial_sequence(quote_ident(c.relname), a.attname)
            FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
            WHERE c.relkind = 'r' AND c.relnamespace = \(Self.here) AND a.attidentity <> ''
            """)
        for one in numbered {
            try run(
                """
                SELECT setval('\(one[2])', COALESCE(MAX(\(one[1])), 0) + 1, false) FROM \(one[0])
                """)
        }
    }

    private func run(_ command: String) throws { _ = try rows(command) }

    private func rows(_ command: String) throws -> [[String]] {
        guard let result = PQexec(handle, command) else { throw CopyStream.away(handle) }
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
            throw ServerFailure(result).error(command)
        }
        return (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { field in
                PQgetvalue(result, row, field).map { String(cString: $0) } ?? ""
            }
        }
    }
}

extension DatabasePool {
    /// Puts the rows of a backup in the place of all that are there.
    /// - Parameter body: fills each table.
    package func fill<Value>(_ body: (ServerFilling) throws -> Value) throws -> Value {
        guard case .postgresql(let pool) = engine else { throw StorageError.noCopy }
        let handle = try pool.gate.open(.migrating, isPlain: true)
        // Whatever was not committed goes with the connection.
        defer { PQfinish(handle) }
        let filling = ServerFilling(handle)
        try filling.begin()
        let value = try body(filling)
        try filling.commit()
        return value
    }

    /// Removes every table and function of a database whose filling was broken off, so that it is
    /// as it was when it was made.
    package func clear() throws {
        guard case .postgresql(let pool) = engine else { throw StorageError.noCopy }
        try pool.migrating { connection in
            try connection.rebuild { db in
                let things: [String] = try db.values(Self.things)
                for thing in things { try db.run(.trusted("DROP \(thing) CASCADE")) }
            }
        }
    }

    /// What is not of an extension.
    private static let things: SQL = """
        SELECT 'TABLE ' || quote_ident(c.relname) AS thing FROM pg_class AS c
        WHERE c.relkind = 'r' AND c.relnamespace = CAST(current_schema() AS regnamespace)
        UNION ALL
        SELECT 'FUNCTION ' || CAST(CAST(p.oid AS regprocedure) AS TEXT) FROM pg_proc AS p
        WHERE p.prokind = 'f' AND p.pronamespace = CAST(current_schema() AS regnamespace)
            AND NOT EXISTS (SELECT 1 FROM pg_depend AS d WHERE d.objid = p.oid AND d.deptype = 'e')
        """
}
