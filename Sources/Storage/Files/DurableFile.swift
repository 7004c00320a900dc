internal import Glibc

/// A file that is written aside, forced to the disk, and then has its name: whole, or not there.
package final class DurableFile {
    /// What the name of an unfinished one ends in.
    package static let suffix = ".partial"

    private let path: String
    private let descriptor: Int32
    private var isFinished = false

    /// Takes the place of an unfinished one of the same name, and makes the folder when missing.
    package init(at path: String) throws {
        self.path = path
        try Disk.makeFolder(Disk.parent(of: path))
        let partial = path + Self.suffix
        try Disk.remove(partial)
        descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageError(errno: errno, doing: "open \(partial)") }
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink(path + Self.suffix) }
    }

    package func write(_ bytes: [UInt8]) throws {
        var done = 0
        while done < bytes.count {
            let wrote = bytes.withUnsafeBytes { bytes in
                Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
            }
            if wrote < 0, errno == EINTR { continue }
            guard wrote > 0 else { throw StorageError(errno: errno, doing: "write \(path)") }
            done += wrote
        }
    }

    /// Forces it to the disk under its unfinished name.
    /// - Returns: where it is, to be looked at before `finish`.
    package func settle() throws -> String {
        guard fsync(descriptor) == 0 else {
            throw StorageError(errno: errno, doing: "fsync \(path)")
        }
        return path + Self.suffix
    }

    /// Gives a settled file its name.
    package func finish() throws {
        try Disk.rename(path + Self.suffix, to: path)
        isFinished = true
        try Disk.sync(Disk.parent(of: path))
    }
}
