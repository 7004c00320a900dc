internal import Glibc

/// A folder that one side drops whole files in and another takes them out of, as in a Maildir:
/// filled in `tmp`, forced to the disk, renamed into `new`. What lies in `new` is whole, whoever
/// died when.
package final class DropFolder: Sendable {
    private let folder: String

    /// Makes the folder when it is missing.
    package init(_ folder: String) throws {
        self.folder = folder
        for name in ["tmp", "new", "bad"] { try Disk.makeFolder(folder + "/" + name) }
    }

    /// Drops a file in. Once it returns, the file is on the disk.
    package func add(_ bytes: [UInt8]) throws {
        let name = Self.newName()
        let temporary = "\(folder)/tmp/\(name)"
        do {
            try Disk.write(bytes, to: temporary)
            try finish(name)
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// What a descriptor gives, to its end. Of more than `most` bytes the rest is read and lost.
    package static func bytes(from descriptor: Int32, most: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw StorageError(errno: errno, doing: "read") }
            if count == 0 { break }
            bytes += chunk[..<min(count, max(0, most - bytes.count))]
        }
        return bytes
    }

    /// The names of those that wait, the oldest first, at most `limit`.
    package func names(_ limit: Int) throws -> [String] {
        Array(try Disk.names(in: folder + "/new").sorted().prefix(limit))
    }

    /// A file that waits; nil if somebody has taken it.
    package func bytes(of name: String) throws -> [UInt8]? {
        let file = open(path(of: name), O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw StorageError(errno: errno, doing: "open \(name)")
        }
        return try StoredFile(descriptor: file).bytes()
    }

    package func remove(_ name: String) throws { try Disk.remove(path(of: name)) }

    /// Puts one away that cannot be read, for a person to look at.
    package func setAside(_ name: String) throws {
        try Disk.rename(path(of: name), to: "\(folder)/bad/\(name)")
    }

    /// Removes what was put away before a date, and what was never filled to its end.
    package func forget(before date: Int64) throws {
        for folder in ["bad", "tmp"].map({ "\(self.folder)/\($0)" }) {
            for name in try Disk.names(in: folder) {
                let path = folder + "/" + name
                guard let status = try Disk.status(path), status.st_mtim.tv_sec < date else {
                    continue
                }
                try Disk.remove(path)
            }
        }
    }

    /// How many were put away.
    package var asideCount: Int { get throws { try Disk.names(in: folder + "/bad").count } }

    /// Keeps others from one of the tasks of this folder as long as the value lives; nil if
    /// another process, of any machine that mounts it, has the task.
    package func claim(_ task: String) throws -> FolderClaim? {
        let lock = try FolderLock("\(folder)/\(task).lock")
        return lock.keep() ? FolderClaim(lock) : nil
    }

    private func finish(_ name: String) throws {
        try Disk.sync("\(folder)/tmp/\(name)")
        try Disk.rename("\(folder)/tmp/\(name)", to: path(of: name))
        try Disk.sync(folder + "/new")
    }

    private func path(of name: String) -> String { "\(folder)/new/\(name)" }

    /// In the order of time, and nobody else's.
    private static func newName() -> String {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let micros = Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec / 1_000)
        let digits = String(micros)
        let padded = String(repeating: "0", count: max(0, 17 - digits.count)) + digits
        return padded + "-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
    }
}

/// A task that this process has.
package final class FolderClaim: Sendable {
    private let lock: FolderLock

    init(_ lock: FolderLock) { self.lock = lock }
}
