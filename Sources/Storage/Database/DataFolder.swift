internal import Glibc

/// The data folder, held by this pool alone: SQLite stays sound only while
/// one process writes and checkpoints (sqlite.org/wal.html section 11).
final class DataFolder: Sendable {
    let path: String
    private let lock: Int32

    /// Makes the folder when missing (0700) and locks `parvis.lock` in it.
    /// Throws `locked` when another process, or another pool, holds it.
    init(_ path: String) throws {
        self.path = path
        try Disk.makeFolder(path)
        let file = path + "/parvis.lock"
        lock = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw StorageError(errno: errno, doing: "open \(file)") }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            close(lock)
            guard reason == EWOULDBLOCK else {
                throw StorageError(errno: reason, doing: "lock \(file)")
            }
            throw StorageError.locked(folder: path)
        }
    }

    deinit { close(lock) }
}
