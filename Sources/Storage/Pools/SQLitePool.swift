/// The SQLite database of a data folder: one writer, and readers that never
/// wait for it.
final class SQLitePool: Sendable {
    let dataFolder: DataFolder
    let options: StorageOptions
    let writer: Writer
    private let generation = Generation()
    private let idle: IdleReaders
    private let listeners: Listeners

    /// Opens, making the folder and the database when missing.
    /// Throws `locked` when another process uses the folder.
    init(
        folder: String, options: StorageOptions, listeners: Listeners, follower: Follower
    ) throws {
        dataFolder = try DataFolder(folder)
        self.options = options
        self.listeners = listeners
        idle = IdleReaders(most: options.idleReaders, patience: options.readerPatience)
        writer = try Writer(
            path: dataFolder.database, options: options, generation: generation,
            follower: follower)
    }

    var path: String { dataFolder.database }
    var folder: String { dataFolder.path }

    func read<Value>(
        atEnd: (SQLiteReader) -> Void = { _ in }, _ body: (Database) throws -> Value
    ) throws -> Value {
        var reader = idle.take()
        defer { idle.giveBack(reader) }
        let open =
            try reader ?? SQLiteReader(path: path, options: options, generation: generation)
        reader = open
        defer { atEnd(open) }
        return try open.read(body)
    }

    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try writer.write(body) { [listeners] in listeners.hear($0) }
    }

    /// Empties the log into the database, closes the writer and frees the folder.
    func close() throws {
        idle.close()
        defer { dataFolder.release() }
        try writer.close()
    }
}
