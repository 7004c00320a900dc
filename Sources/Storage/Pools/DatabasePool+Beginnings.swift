extension DatabasePool {
    /// Whether nothing was ever migrated here.
    package var isEmpty: Bool {
        get throws {
            let catalogue: SQL =
                switch dialect {
                case .sqlite: "SELECT s.name FROM sqlite_schema AS s"
                case .postgresql:
                    "SELECT t.relname AS name FROM pg_class AS t WHERE pg_table_is_visible(t.oid)"
                }
            let found: Int? = try read { db in
                try db.value(
                    "SELECT 1 AS one FROM (\(catalogue)) AS c WHERE c.name = 'parvis_migration'")
            }
            return found == nil
        }
    }

    /// Whether this server means by a name what the others of the database do, such as a key
    /// or a folder that they must share. The first to come decides. Alone in a folder there is
    /// nobody to agree with.
    /// - Parameter former: what was meant before; this takes its place.
    package func agrees(
        on name: String, _ digest: FileDigest, after former: FileDigest? = nil
    ) throws -> Bool {
        guard case .postgresql = dialect else { return true }
        return try write { db in
            try db.run(
                """
                INSERT INTO parvis_agreement (name, digest) VALUES (\(name), \(digest))
                ON CONFLICT (name) DO NOTHING
                """)
            if let former {
                try db.run(
                    """
                    UPDATE parvis_agreement SET digest = \(digest)
                    WHERE name = \(name) AND digest = \(former)
                    """)
            }
            let first: FileDigest = try db.one(
                "SELECT a.digest FROM parvis_agreement AS a WHERE a.name = \(name)")
            return first == digest
        }
    }
}
