/// What can go wrong in storage. No case carries a bound value: these texts
/// may be logged.
package enum StorageError: Error, Equatable, Sendable {
    package enum Constraint: String, Sendable {
        case unique, foreignKey, check, notNull, type, other
    }

    /// A rule of the schema refused the change; `detail` names table and column.
    case constraint(kind: Constraint, detail: String)
    /// The disk (or quota) is full, or under the floor kept free.
    case full
    /// Another connection holds the database.
    case busy
    /// The database file is damaged: stop writing, restore a backup.
    case corrupt(detail: String)
    /// A write was tried through a reader, or the file system is read-only.
    case readOnly
    /// A read or write of the disk failed.
    case io(detail: String)
    /// A read transaction passed its time limit and was cut.
    case tooLong
    /// Another process (or pool) uses the data folder.
    case locked(folder: String)
    /// The database was made by a newer version, which knows this migration.
    case newerSchema(migration: String)
    /// A migration already applied was changed afterwards.
    case editedMigration(String)
    /// A migration is wrong in itself: its name, or what it left behind.
    case invalidMigration(String, reason: String)
    case missingColumn(String)
    case unexpectedNull(column: String)
    case wrongType(column: String, expected: String)
    /// The transaction or the pool is over.
    case closed
    /// `write` called inside `write` on the same thread.
    case nestedWrite
    /// The server of the database is away; nothing was changed. Try again soon.
    case unavailable(detail: String)
    /// The server went away while it committed: the change was made, or not.
    case uncertain
    /// This database cannot be used: why, and what to do about it, without any password.
    case refused(why: String)
    /// A copy of this database is made with the server's own tools.
    case noCopy
    /// No file of this digest is stored.
    case noFile(FileDigest)
    /// Any other error of the engine: its code, its message, the SQL text.
    case sql(code: Int, message: String, sql: String)
}

extension StorageError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .constraint(let kind, let detail): "constraint \(kind.rawValue): \(detail)"
        case .full: "the disk is full"
        case .busy: "the database is busy"
        case .corrupt(let detail): "the database is damaged: \(detail)"
        case .readOnly: "the database is read-only here"
        case .io(let detail): "disk error: \(detail)"
        case .tooLong: "the read took too long"
        case .locked(let folder): "another process uses the data folder \(folder)"
        case .newerSchema(let name): "the database is newer than this program: it has \(name)"
        case .editedMigration(let name): "migration \(name) was edited after it was applied"
        case .invalidMigration(let name, let reason): "migration \(name): \(reason)"
        case .missingColumn(let column): "the result has no column \(column)"
        case .unexpectedNull(let column): "column \(column) is NULL"
        case .wrongType(let column, let expected): "column \(column) is not of type \(expected)"
        case .closed: "the database was used after its transaction"
        case .nestedWrite: "a write began inside a write of the same thread"
        case .unavailable(let detail): "the database is away: \(detail)"
        case .uncertain: "the database went away during a commit, whose outcome is not known"
        case .refused(let why): why
        case .noCopy: "this database is copied with the tools of its server, such as pg_dump"
        case .noFile(let digest): "no file \(digest)"
        case .sql(let code, let message, let sql): "SQL error \(code): \(message) in: \(sql)"
        }
    }
}
