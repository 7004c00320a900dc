package import Storage

/// Every stored file that a row names, so that it can be looked for on the disk.
package struct KeptFileStore {
    package struct Kept: FromRow {
        /// 64 hexadecimal digits.
        package let digest: String
        /// In bytes; nil where no row says it.
        package let size: Int64?
        /// The name of one attachment that it is.
        package let name: String?

        package init(row: Row) throws {
            digest = try row["digest"]
            size = try row["size"]
            name = try row["name"]
        }
    }

    private let db: Database
    private let references: [FileReference]

    package init(db: Database, _ declarations: Declarations) {
        self.db = db
        references = declarations.all()
    }

    package func all() throws -> [Kept] {
        guard !references.isEmpty else { return [] }
        return try db.all(references.map(\.kept).joined(separator: " UNION ALL "))
    }
}

extension FileReference {
    /// Files that one column names, in a table that says nothing else of them.
    /// - Parameters:
    ///   - column: of 64 hexadecimal digits, or NULL.
    package init(_ name: String, column: SQL, of table: SQL) {
        self.init(
            name,
            kept: """
                SELECT f.\(column) AS digest, CAST(NULL AS BIGINT) AS size,
                    CAST(NULL AS TEXT) AS name
                FROM \(table) AS f WHERE f.\(column) IS NOT NULL GROUP BY f.\(column)
                """,
            naming: { "SELECT 1 AS named FROM \(table) AS f WHERE f.\(column) = \($0)" },
            next: {
                """
                SELECT DISTINCT f.\(column) AS digest FROM \(table) AS f
                WHERE f.\(column) > \($0) ORDER BY f.\(column) LIMIT \($1)
                """
            })
    }
}
