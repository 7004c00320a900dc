internal import CSQLite

/// Numbers of rows that are never given again, whatever is deleted (AUTOINCREMENT,
/// sqlite.org/autoinc.html): an address, a notice or an old form names a row by its number alone.
extension SQLiteConnection {
    /// Has the tables of an earlier version number so as well. Their rows stay on the disk as they
    /// are; only the text of the schema changes (sqlite.org/lang_altertable.html section 7).
    func keepNumbers() throws {
        let old = try texts(
            "SELECT s.name FROM sqlite_schema AS s WHERE \(Self.numbersAgain) ORDER BY s.name")
        if !old.isEmpty {
            try check(parvis_sqlite_switch(handle, SQLITE_DBCONFIG_DEFENSIVE, 0))
            let outcome = Result { try inTransaction { try rewriteSchema(of: old) } }
            try check(parvis_sqlite_switch(handle, SQLITE_DBCONFIG_DEFENSIVE, 1))
            try outcome.get()
        }
        try sortNumbers()
    }

    /// The last number of a table is sought from the first row on: those that grow most come first.
    private func sortNumbers() throws {
        let made = try texts(
            "SELECT s.name FROM sqlite_schema AS s WHERE s.name = 'sqlite_sequence'")
        guard !made.isEmpty else { return }
        let now = try texts("SELECT q.name FROM sqlite_sequence AS q ORDER BY q.rowid LIMIT 8")
        let best = try texts(
            "SELECT q.name FROM sqlite_sequence AS q ORDER BY q.seq DESC, q.rowid LIMIT 8")
        guard now != best else { return }
        try inTransaction {
            try control(
                "CREATE TEMP TABLE number AS SELECT q.name, q.seq FROM sqlite_sequence AS q")
            try control("DELETE FROM sqlite_sequence")
            try control(
                """
                INSERT INTO sqlite_sequence (name, seq)
                SELECT n.name, n.seq FROM number AS n ORDER BY n.seq DESC, n.rowid
                """)
            try control("DROP TABLE number")
        }
    }

    private func rewriteSchema(of tables: [String]) throws {
        // The engine makes its table of numbers with the first that needs it.
        try control("CREATE TABLE parvis_number (id INTEGER PRIMARY KEY AUTOINCREMENT)")
        try control("DROP TABLE parvis_number")
        try control("PRAGMA writable_schema = ON")
        try control(
            """
            UPDATE sqlite_schema SET sql = REPLACE(
                sql, 'id INTEGER PRIMARY KEY,', 'id INTEGER PRIMARY KEY AUTOINCREMENT,')
            WHERE \(Self.numbersAgain)
            """)
        try control("PRAGMA writable_schema = RESET")
        for table in tables {
            let name = SQL.trusted("\"\(table)\"")
            try control(
                """
                INSERT INTO sqlite_sequence (name, seq)
                SELECT '\(.trusted(table))', MAX(t.id) FROM \(name) AS t
                HAVING MAX(t.id) IS NOT NULL
                """)
        }
    }

    /// As the schema of an earlier version spelled it; the tables of the full text are not ours.
    private static let numbersAgain: SQL = """
        type = 'table' AND sql LIKE '% id INTEGER PRIMARY KEY,%' AND sql LIKE '% STRICT'
        """

    private func inTransaction(_ body: () throws -> Void) throws {
        let outcome = Result {
            try begin(writing: true)
            try body()
            try commit()
        }
        try rollBack()
        forgetStatements()
        try outcome.get()
    }

    private func texts(_ sql: SQL) throws -> [String] {
        var found: [String] = []
        try hooks.permitting {
            _ = try run(sql) { row in
                found.append(row.text(at: 0))
                return true
            }
        }
        return found
    }
}
