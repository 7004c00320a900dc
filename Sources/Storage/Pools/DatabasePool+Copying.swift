extension DatabasePool {
    /// Copies the database, as of one moment, to a new file: written aside,
    /// checked, forced to the disk, then renamed to `path`.
    /// Throws `corrupt` when the copy does not pass the engine's own check, and `noCopy`
    /// where only the server's own tools can copy.
    package func copy(to path: String) throws {
        guard case .sqlite(let pool) = engine else { throw StorageError.noCopy }
        try pool.copy(to: path)
    }

    /// Has the engine count its rows anew, as a server does by itself from time to time: worth
    /// the wait after a great many were written at once. SQLite plans without.
    package func count() throws {
        guard case .postgresql(let pool) = engine else { return }
        try pool.migrating { _ = try $0.run("ANALYZE") }
    }

    /// Reads the whole database. Throws `corrupt` with the first damage, and
    /// `constraint` when a row is left without its parent. A server keeps watch itself: there
    /// it only has to answer.
    package func verify() throws {
        switch engine {
        case .sqlite(let pool): try pool.verify()
        case .postgresql(let pool): _ = try pool.read { try $0.run("SELECT 1 AS one") }
        }
    }
}
