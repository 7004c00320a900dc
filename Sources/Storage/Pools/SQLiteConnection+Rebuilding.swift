extension SQLiteConnection {
    /// A transaction that may rebuild tables: foreign keys are off meanwhile
    /// and checked before the commit (sqlite.org/lang_altertable.html
    /// section 7). Throws `constraint` when rows are left without their parent.
    func rebuild(_ body: (Database) throws -> Void) throws {
        try control("PRAGMA foreign_keys = OFF")
        let outcome = Result {
            try begin(writing: true)
            let db = Database(.sqlite(self), isWriting: true)
            defer { db.end() }
            try body(db)
            try requireParents()
            try commit()
        }
        try rollBack()
        forgetStatements()
        try control("PRAGMA foreign_keys = ON")
        try outcome.get()
    }
}
