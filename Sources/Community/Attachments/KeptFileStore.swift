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

    package init(db: Database) { self.db = db }

    package func all() throws -> [Kept] {
        try db.all(
            """
            SELECT a.digest, MAX(a.size) AS size, MIN(a.name) AS name
            FROM attachment AS a GROUP BY a.digest
            UNION ALL
            SELECT p.photo AS digest, CAST(NULL AS BIGINT) AS size, CAST(NULL AS TEXT) AS name
            FROM person AS p WHERE p.photo IS NOT NULL GROUP BY p.photo
            """
        )
    }
}
