/// A migration as a database remembers it.
package struct AppliedMigration: Equatable, Sendable, FromRow {
    package let name: String
    /// Of its statements.
    package let checksum: FileDigest

    package init(name: String, checksum: FileDigest) {
        (self.name, self.checksum) = (name, checksum)
    }

    package init(row: Row) throws {
        name = try row["name"]
        checksum = try row["checksum"]
    }

    /// Refuses a database that a list does not describe.
    /// - Returns: what of the list is left to apply.
    /// - Throws: `newerSchema` or `editedMigration`.
    package static func left(
        of migrations: [Migration], after applied: [AppliedMigration]
    ) throws -> [Migration] {
        var left = migrations
        for past in applied {
            guard let index = left.firstIndex(where: { $0.name == past.name }) else {
                throw StorageError.newerSchema(migration: past.name)
            }
            guard left[index].checksum == past.checksum else {
                throw StorageError.editedMigration(past.name)
            }
            left.remove(at: index)
        }
        return left
    }
}

extension Database {
    /// What was applied to this database, by name. Throws when nothing ever was.
    package func appliedMigrations() throws -> [AppliedMigration] {
        try all("SELECT m.name, m.checksum FROM parvis_migration AS m ORDER BY m.name")
    }
}
