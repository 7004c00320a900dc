extension SQLiteConnection {
    /// A transaction: a writing one takes the write lock at once, so that it
    /// cannot fail half-way; a reading one sees the moment of its first read.
    func begin(writing: Bool) throws {
        try control(writing ? "BEGIN IMMEDIATE" : "BEGIN")
    }

    func commit() throws { try control("COMMIT") }

    /// Nothing to do when SQLite ended the transaction by itself.
    func rollBack() throws {
        if !isIdle { try control("ROLLBACK") }
    }

    /// Savepoints of one name nest; the calls below speak of the innermost.
    func beginSavepoint() throws { try control("SAVEPOINT parvis") }

    func keepSavepoint() throws { try control("RELEASE parvis") }

    func undoSavepoint() throws {
        try control("ROLLBACK TO parvis")
        try control("RELEASE parvis")
    }

    /// Throws `constraint` when a row names a parent that is not there.
    func requireParents() throws {
        var orphaned: String?
        try hooks.permitting {
            try run("PRAGMA foreign_key_check") { row in
                orphaned = row.text(at: 0)
                return false
            }
        }
        if let orphaned {
            throw StorageError.constraint(kind: .foreignKey, detail: "orphan rows in \(orphaned)")
        }
    }
}
