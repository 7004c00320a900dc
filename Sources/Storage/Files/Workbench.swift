internal import Glibc

/// A folder for the unfinished files of one process, with a lock beside it that says the process
/// lives. What dead ones left goes when the next one comes.
final class Workbench: Sendable {
    let path: String
    private let life: FolderLock

    private static let suffix = ".lock"

    /// - folder: of the benches of all processes; made when missing.
    init(in folder: String) throws {
        try Disk.makeFolder(folder)
        try Self.clear(folder)
        let name = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        path = folder + "/" + name
        // The lock first: a bench without one belongs to nobody.
        life = try FolderLock(path + Self.suffix)
        guard life.keep() else { throw StorageError.locked(folder: path) }
        try Disk.makeFolder(path)
    }

    private static func clear(_ folder: String) throws {
        for name in try Disk.names(in: folder) where !name.hasSuffix(suffix) {
            let bench = folder + "/" + name
            guard let status = try Disk.status(bench), status.st_mode & S_IFMT == S_IFDIR else {
                // Left by a version that had one bench for all.
                try Disk.remove(bench)
                continue
            }
            let life = try FolderLock(bench + suffix)
            guard life.keep() else { continue }
            for file in try Disk.names(in: bench) { try Disk.remove(bench + "/" + file) }
            guard rmdir(bench) == 0 || errno == ENOENT else {
                throw StorageError(errno: errno, doing: "rmdir \(bench)")
            }
            try Disk.remove(bench + suffix)
        }
    }
}
