internal import FoundationEssentials

/// Brings a database up to a list of migrations.
struct Migrator {
    let pool: DatabasePool
    let migrations: [Migration]

    static let table: Schema = """
        CREATE TABLE parvis_migration (
            name \(.text) NOT NULL PRIMARY KEY,
            checksum \(.blob) NOT NULL,
            applied_at \(.integer) NOT NULL
        ) \(.strict)
        """

    /// Returns the names it applied, in order.
    func run() throws -> [String] {
        try checkNames()
        return try pool.migrating { workshop in
            try workshop.prepare()
            // Each step checks all references of all rows: a start that changes nothing takes none.
            if try pool.isEmpty {
                let table = Self.table
                try workshop.step { db in try db.run(table.sql(for: db.dialect)) }
            }
            let pending = try pending()
            if let first = pending.first, pending.count < migrations.count {
                try workshop.keepCopy(before: first.name)
            }
            for migration in pending { try apply(migration, workshop) }
            try workshop.keepNumbers()
            return pending.map(\.name)
        }
    }

    /// What is left to apply. Throws when there is no table of migrations yet.
    func pending() throws -> [Migration] {
        try AppliedMigration.left(of: migrations, after: pool.read { try $0.appliedMigrations() })
    }

    private func checkNames() throws {
        var seen: Set<String> = []
        for migration in migrations {
            try migration.checkName()
            guard seen.insert(migration.name).inserted else {
                throw StorageError.invalidMigration(migration.name, reason: "listed twice")
            }
        }
    }

    private func apply(_ migration: Migration, _ workshop: MigrationWorkshop) throws {
        try workshop.step { db in
            for statement in migration.statements {
                try db.run(statement.sql(for: db.dialect))
            }
            try db.run(
                """
                INSERT INTO parvis_migration (name, checksum, applied_at)
                VALUES (\(migration.name), \(migration.checksum), \(Date()))
                """)
        }
    }
}

extension DatabasePool {
    /// Applies the migrations not applied yet, each in its own transaction, in
    /// the order of the list; returns their names. Servers that start together on one database
    /// take turns. Before it changes an existing SQLite database it copies it to
    /// `backups/before-NAME.sqlite`; a server's is copied by its own tools.
    ///
    /// Throws `newerSchema` or `editedMigration`, naming the migration, before
    /// anything is changed.
    @discardableResult
    package func migrate(_ migrations: [Migration]) throws -> [String] {
        try Migrator(pool: self, migrations: migrations).run()
    }

    /// The names of what `migrate` would apply to this database, which was
    /// migrated before. Changes nothing; throws like `migrate`.
    package func pendingMigrations(_ migrations: [Migration]) throws -> [String] {
        try Migrator(pool: self, migrations: migrations).pending().map(\.name)
    }
}
