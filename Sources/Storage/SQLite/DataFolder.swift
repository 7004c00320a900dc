internal import Glibc

/// The data folder, held by this pool alone: SQLite stays sound only while
/// one process writes and checkpoints (sqlite.org/wal.html section 11).
final class DataFolder: Sendable {
    /// Absolute.
    let path: String
    private let lock: Lock<Int32>

    /// The one database file.
    var database: String { path + "/" + Self.name }

    static let name = "parvis.sqlite"

    /// Makes the folder when missing (0700) and locks `parvis.lock` in it.
    /// Throws `locked` when another process, or another pool, holds it.
    init(_ folder: String) throws {
        try Disk.makeFolder(folder)
        path = try Disk.absolute(folder)
        let file = path + "/parvis.lock"
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageError(errno: errno, doing: "open \(file)") }
        lock = Lock(descriptor)
        guard Self.take(descriptor) else {
            // Thrown from here on, `deinit` closes the descriptor.
            guard errno == EWOULDBLOCK else {
                throw StorageError(errno: errno, doing: "lock \(file)")
            }
            throw StorageError.locked(folder: path)
        }
        // The engine gives the files of the log the same rights.
        try Disk.makePrivateFile(database)
    }

    /// Tries for half a second: a server that has just stopped, or a child between its fork and
    /// its exec, holds the lock a moment longer than it has use for it.
    private static func take(_ descriptor: Int32) -> Bool {
        for _ in 0..<50 {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
            guard errno == EWOULDBLOCK else { return false }
            usleep(10_000)
        }
        return flock(descriptor, LOCK_EX | LOCK_NB) == 0
    }

    deinit { release() }

    /// Lets another process have the folder; safe to call twice.
    func release() {
        lock.withLock { descriptor in
            if descriptor >= 0 { close(descriptor) }
            descriptor = -1
        }
    }
}
