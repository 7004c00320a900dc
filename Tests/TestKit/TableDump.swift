@testable package import Storage

/// All that the tables hold, as texts.
package enum TableDump {
    package static func rows(of db: Database) throws -> [String: String] {
        var dump: [String: String] = [:]
        for table in try tables(db) {
            var text = ""
            for column in try columns(of: table, db) {
                let sql = SQL.trusted(
                    "SELECT CAST(t.\"\(column)\" AS TEXT) AS value FROM \"\(table)\" AS t")
                try db.each(sql) { row in
                    let value: String? = try row["value"]
                    text += (value ?? "") + "\n"
                }
            }
            dump[table] = text
        }
        return dump
    }

    private static func tables(_ db: Database) throws -> [String] {
        try db.dialect.isSoleProcess
            ? db.values("SELECT s.name FROM sqlite_schema AS s WHERE s.type = 'table'")
            : db.values(
                """
                SELECT CAST(t.table_name AS TEXT) AS name FROM information_schema.tables AS t
                WHERE t.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
                """)
    }

    /// Of one row of nothing, which has the table's columns all the same.
    package static func columns(of table: String, _ db: Database) throws -> [String] {
        var names: [String] = []
        try db.each(
            .trusted(
                """
                SELECT t.* FROM (SELECT 1 AS n) AS x LEFT JOIN "\(table)" AS t ON 1 = 0
                """)
        ) { names = $0.cursor.columns.all.sorted() }
        return names
    }
}
