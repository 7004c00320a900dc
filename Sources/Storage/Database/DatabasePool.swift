/// The database of a data folder: one writer, and readers that never wait
/// for it.
///
///     let pool = try DatabasePool(folder: "/var/lib/parvis")
///     let id: Int64? = try pool.write { db in
///         try db.value("INSERT INTO news (body) VALUES (\(body)) RETURNING id")
///     }
package final class DatabasePool: Sendable {
    /// The data folder, as an absolute path.
    package var folder: String { dataFolder.path }

    let dataFolder: DataFolder
    let options: StorageOptions
    let writer: Writer
    private let generation = Generation()
    private let idle = Lock<[Reader]>([])

    /// Opens, making the folder and the database when missing.
    /// Throws `locked` when another process uses the folder.
    package init(folder: String, options: StorageOptions = StorageOptions()) throws {
        dataFolder = try DataFolder(folder)
        self.options = options
        writer = try Writer(
            path: dataFolder.database, options: options, generation: generation)
    }

    var path: String { dataFolder.database }

    /// Reads in one transaction, at most `readLimit` seconds long, on the
    /// caller's thread. Throws `readOnly` on any change, `tooLong` past the
    /// limit.
    package func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let reader = try idle.withLock { $0.popLast() } ?? makeReader()
        defer { keep(reader) }
        return try reader.read(body)
    }

    private func keep(_ reader: Reader) {
        idle.withLock { idle in
            if idle.count < options.idleReaders { idle.append(reader) }
        }
    }

    /// Writes in a transaction, on the caller's thread, alone: `body` sees
    /// every earlier write. Returns once the commit is on the disk. When
    /// `body` throws, its changes are undone and the error comes out.
    ///
    /// Callers who wait share one commit; when that commit fails, each of them
    /// gets its error. `body` should not wait on anything: all writers do.
    @discardableResult
    package func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try writer.write(body)
    }

    /// Has `body` run before each commit that something changed in, with all
    /// that `Database.noteChange` was told, in the same transaction: an index
    /// is never behind. When it throws, nothing is committed.
    package func follow(_ body: @escaping @Sendable (Database, Set<Int64>) throws -> Void) {
        writer.follower.withLock { $0 = body }
    }

    /// Why the log could not be emptied the last time, nil when all is well:
    /// nothing is lost, but the disk needs a look.
    package var checkpointError: (any Error)? { writer.trouble.withLock { $0 } }

    /// A reader for one thread to keep.
    package func makeReader() throws -> Reader {
        try Reader(path: path, options: options, generation: generation)
    }

    /// Empties the log into the database, closes the writer and frees the
    /// folder for another process. Later writes throw `closed`; readers still
    /// read.
    package func close() throws {
        idle.withLock { $0 = [] }
        defer { dataFolder.release() }
        try writer.close()
    }

    deinit {
        do {
            try close()
        } catch {
            // Closed before; or the log stays, and the next opening replays it.
        }
    }
}
