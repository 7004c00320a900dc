extension PostgresPool {
    /// Runs `body` with a connection that no other migrator holds at the same time, without a
    /// limit of time. Its end frees the lock, however it comes.
    func migrating<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
        let connection = try PostgresConnection(gate, for: .migrating)
        try connection.run(Control.migrating)
        return try body(connection)
    }
}

extension PostgresConnection {
    func rebuild(_ body: (Database) throws -> Void) throws {
        begin([.control(.beginMigrating)])
        let db = Database(.postgresql(self), isWriting: true)
        defer {
            db.end()
            rollBack()
            forgetStatements()
        }
        try body(db)
        try commit([])
    }

    /// What servers that share a database must have in common.
    func makeAgreement() throws {
        try rebuild { db in
            try db.run(
                """
                CREATE TABLE IF NOT EXISTS parvis_agreement (
                    name TEXT NOT NULL PRIMARY KEY, digest BYTEA NOT NULL)
                """)
        }
    }

    /// Makes the folding function, unless it is there already as this program wants it.
    func replaceFolding() throws {
        let bodies = FoldingFunction.statements
        let digest = bodies.reduce(into: DigestStream()) { $0.update(Array($1.text.utf8)) }
        let mark = digest.finish().hex
        var known: String?
        try rebuild { db in
            known = try db.value(
                """
                SELECT obj_description(p.oid, 'pg_proc') AS mark FROM pg_proc AS p
                WHERE p.proname = 'parvis_folded' AND pg_function_is_visible(p.oid)
                """)
        }
        guard known != mark else { return }
        try rebuild { db in
            for body in bodies { try db.run(body) }
            try db.run(.trusted("COMMENT ON FUNCTION parvis_folded(text) IS '\(mark)'"))
        }
    }
}
