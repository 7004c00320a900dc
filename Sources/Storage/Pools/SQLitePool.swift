/// The SQLite database of a data folder: one writer, and readers that never
/// wait for it.
final class SQLitePool: Sendable {
    let dataFolder: DataFolder
    let options: StorageOptions
    let writer: Writer
    private let generation = Generation()
    private let idle = Lock<[SQLiteReader]>([])
    private let listeners: Listeners

    /// Opens, making the folder and the database when missing.
    /// Throws `locked` when another process uses the folder.
    init(
        folder: String, options: StorageOptions, listeners: Listeners, follower: Follower
    ) throws {
        dataFolder = try DataFolder(folder)
        self.options = options
        self.listeners = listeners
        writer = try Writer(
            path: dataFolder.database, options: options, generation: generation,
            follower: follower)
    }

    var path: String { dataFolder.database }
    var folder: String { dataFolder.path }

    /// Whoever reads takes the connection that was used last, so that there are no more than
    /// have read at once, and those that are used know what they read before.
    func read<Value>(
        atEnd: (SQLiteReader) -> Void = { _ in }, _ body: (Database) throws -> Value
    ) throws -> Value {
        let reader =
            try idle.withLock { $0.popLast() }
            ?? SQLiteReader(path: path, options: options, generation: generation)
        defer {
            atEnd(reader)
            keep(reader)
        }
        return try reader.read(body)
    }

    private func keep(_ reader: SQLiteReader) {
        idle.withLock { idle in
            if idle.count < options.idleReaders { idle.append(reader) }
        }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try writer.write(body) { [listeners] in listeners.hear($0) }
    }

    /// Empties the log into the database, closes the writer and frees the folder.
    func close() throws {
        idle.withLock { $0 = [] }
        defer { dataFolder.release() }
        try writer.close()
    }
}
