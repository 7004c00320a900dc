import Synchronization

/// The database of a site, in its data folder (SQLite) or on a server
/// (PostgreSQL).
///
///     let pool = try DatabasePool(folder: "/var/lib/parvis")
///     let id: Int64? = try pool.write { db in
///         try db.value("INSERT INTO news (body) VALUES (\(body)) RETURNING id")
///     }
package final class DatabasePool: Sendable {
    enum Engine: Sendable {
        case sqlite(SQLitePool)
        case postgresql(PostgresPool)
    }

    let engine: Engine
    private let listeners = Listeners()
    private let follower = Follower()

    /// Opens the SQLite database of a data folder, making both when missing.
    /// Throws `locked` when another process uses the folder.
    package init(folder: String, options: StorageOptions = StorageOptions()) throws {
        engine = .sqlite(
            try SQLitePool(
                folder: folder, options: options, listeners: listeners, follower: follower))
    }

    /// Opens a database of a PostgreSQL server, after one look at what it is.
    /// - Parameter replicas: servers that repeat that one, for readers; one that is away, or too
    ///   far behind, is left out until it is back.
    /// Throws `refused` with the cause and the cure, never with the password.
    package init(
        server: ServerAddress, replicas: [ServerAddress] = [],
        options: StorageOptions = StorageOptions()
    ) throws {
        engine = .postgresql(
            try PostgresPool(
                server: server, replicas: replicas, options: options, listeners: listeners,
                follower: follower))
    }

    /// What this engine spells in its own way.
    package var dialect: Dialect {
        switch engine {
        case .sqlite: .sqlite
        case .postgresql: .postgresql
        }
    }

    /// Reads in one transaction, at most `readLimit` seconds long, on the
    /// caller's thread. Throws `readOnly` on any change, `tooLong` past the
    /// limit, `unavailable` while the server is away.
    package func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        switch engine {
        case .sqlite(let pool): try pool.read(body)
        case .postgresql(let pool): try pool.read(body)
        }
    }

    /// Writes in a transaction. Returns once the commit is on the disk. When `body` throws, its
    /// changes are undone and the error comes out.
    ///
    /// On SQLite `body` is alone, on the thread of any caller, and callers who wait share one
    /// commit; when that commit fails, each of them gets its error. On PostgreSQL many write at
    /// once, as `isolation` says: when others were in its way, `body` **runs again** from the
    /// start, so that whatever it does outside the database must bear that, or wait for
    /// `afterCommit`. `body` should not wait on anything: other writers do.
    ///
    /// Throws `busy` when others were in the way too often, `unavailable` when the server is
    /// away and nothing was changed, `uncertain` when it went away during the commit.
    @discardableResult
    package func write<Value>(
        _ isolation: Isolation, _ body: (Database) throws -> Value
    ) throws -> Value {
        switch engine {
        case .sqlite(let pool): try pool.write(body)
        case .postgresql(let pool): try pool.write(isolation, body)
        }
    }

    /// The same, as if it were alone.
    @discardableResult
    package func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try write(.alone, body)
    }

    /// How often this process has asked its server and waited; 0 where there is none.
    package var roundTrips: Int {
        switch engine {
        case .sqlite: 0
        case .postgresql(let pool): pool.gate.waits.load(ordering: .relaxed)
        }
    }

    /// Whether whoever reads waits for a server, and leaves the cores to others meanwhile.
    package var isOnServer: Bool {
        switch engine {
        case .sqlite: false
        case .postgresql: true
        }
    }

    /// A reader for one thread to keep.
    package func makeReader() -> Reader {
        switch engine {
        case .sqlite(let pool): Reader(.sqlite(pool))
        case .postgresql(let pool): Reader(.postgresql(pool))
        }
    }

    /// Calls `hearer` with every message told in a committed write of this process, on the
    /// thread of the write. What other processes tell comes in once `hearOthers` was called.
    package func listen(_ hearer: @escaping @Sendable (Message) -> Void) { listeners.add(hearer) }

    /// From now on hears what other processes tell, on a thread of its own that connects
    /// again by itself.
    /// - Parameter missed: called when messages may have been lost, once it hears again.
    package func hearOthers(missed: @escaping @Sendable () -> Void = {}) throws {
        if case .postgresql(let pool) = engine { try pool.hearOthers(missed) }
    }

    /// Has `body` run before each commit that something changed in, with all
    /// that `Database.noteChange` was told, by its identifier and kind, in the same
    /// transaction: an index is never behind. When it throws, nothing is committed.
    package func follow(
        _ body: @escaping @Sendable (Database, [Int64: String?]) throws -> Void
    ) {
        follower.set(body)
    }

    /// Why the log could not be emptied the last time, nil when all is well:
    /// nothing is lost, but the disk needs a look.
    package var checkpointError: (any Error)? {
        guard case .sqlite(let pool) = engine else { return nil }
        return pool.writer.trouble.withLock { $0 }
    }

    /// Empties the log into the database, as is done from time to time by itself; what another
    /// process reads stays for later. Throws why it cannot. Nothing to do on a server.
    package func emptyLog() throws {
        guard case .sqlite(let pool) = engine else { return }
        try pool.writer.alone { try $0.checkpoint(whole: true) }
    }

    /// Lets the idle connections to a server go; the next use makes new ones.
    package func rest() {
        if case .postgresql(let pool) = engine { pool.rest() }
    }

    /// Ends what is under way and frees what others may want: the folder, the connections.
    /// Later writes throw `closed`; on SQLite it can still be read.
    package func close() throws {
        switch engine {
        case .sqlite(let pool): try pool.close()
        case .postgresql(let pool): pool.close()
        }
    }

    deinit {
        do {
            try close()
        } catch {
            // Closed before; or the log stays, and the next opening replays it.
        }
    }
}
