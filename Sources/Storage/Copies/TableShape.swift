/// A table of a database and its columns, in their order.
package struct TableShape: Codable, Equatable, Sendable {
    package let name: String
    package let columns: [String]

    package init(name: String, columns: [String]) {
        (self.name, self.columns) = (name, columns)
    }

    /// As a statement names it.
    var quoted: String { Self.quoted(name) }

    var quotedColumns: String { columns.map(Self.quoted).joined(separator: ", ") }

    static func quoted(_ name: String) -> String {
        "\"" + name.replacing("\"", with: "\"\"") + "\""
    }
}

extension Database {
    /// How many rows each table has, by its name; those of the engine itself are left out.
    package func rowCounts() throws -> [String: Int] {
        let names: [String] = try values(
            dialect == .sqlite ? Self.tablesOfSQLite : Self.tablesOfServer)
        var counts: [String: Int] = [:]
        for name in names {
            counts[name] = try one(.trusted("SELECT COUNT(*) FROM \(TableShape.quoted(name))"))
        }
        return counts
    }

    private static let tablesOfSQLite: SQL = """
        SELECT s.name FROM sqlite_schema AS s
        WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite^_%' ESCAPE '^' ORDER BY s.name
        """

    static let tablesOfServer: SQL = """
        SELECT CAST(c.relname AS TEXT) AS name FROM pg_class AS c
        WHERE c.relkind = 'r' AND c.relnamespace = CAST(current_schema() AS regnamespace)
            AND c.relname NOT IN ('parvis_migration', 'parvis_agreement')
        ORDER BY c.relname
        """
}
