internal import Glibc

/// Files named by the SHA-256 of their bytes, so that one content is stored
/// once: `files/ab/cdef...` under the data folder.
///
/// The order that loses nothing: fill a file of `newTemporaryPath()`, `adopt`
/// it, *then* commit the row that names the digest. Callers know digests, not
/// folders, but for `path(of:)`, which serves the file of this machine.
///
/// Several servers may share one folder: each fills temporary files of its own, and a lock in
/// the folder (flock(2), which NFS carries) keeps a file adopted again from a clean-up.
package final class FileStore: Sendable {
    /// On the same file system as the store; nobody else's.
    package var temporaryFolder: String { workbench.path }
    private let workbench: Workbench
    private let folder: String
    /// Bytes of free space that files leave to the database.
    package let floor: Int64
    /// A file adopted again must not be removed by a clean-up under way, here or elsewhere.
    private let turn: FolderLock
    let holding: String
    private let count = Lock(0)

    /// - floor: bytes of free space under which nothing more is stored.
    package init(folder: String, floor: Int64 = 64 << 20) throws {
        self.folder = folder + "/files"
        self.floor = floor
        workbench = try Workbench(in: folder + "/files/temporary")
        turn = try FolderLock(folder + "/files/temporary/turn.lock")
        holding = folder + "/files/temporary/hold.lock"
    }

    /// A path in `temporaryFolder` that no one uses.
    package func newTemporaryPath() -> String {
        let number = count.withLock { count in
            count += 1
            return count
        }
        return "\(temporaryFolder)/\(number)"
    }

    /// Bytes that may still be written on the disk of the files.
    package var free: Int64 {
        get throws { try Disk.free(folder) }
    }

    /// Throws `full` when storing `bytes` more would pass the floor.
    package func requireSpace(for bytes: Int64 = 0) throws {
        let (left, overflow) = try Disk.free(folder).subtractingReportingOverflow(bytes)
        guard !overflow, left >= floor else { throw StorageError.full }
    }

    /// Takes in a complete file of the temporary folder under its digest: forced
    /// to the disk, then renamed, never copied. One already stored is kept, and
    /// the temporary file removed.
    package func adopt(_ temporary: String, as digest: FileDigest) throws {
        try requireSpace()
        try Disk.sync(temporary)
        guard chmod(temporary, 0o400) == 0 else {
            throw StorageError(errno: errno, doing: "chmod \(temporary)")
        }
        let path = path(of: digest)
        let folder = Disk.parent(of: path)
        let isNewFolder = try Disk.status(folder) == nil
        try Disk.makeFolder(folder)
        try turn.withLock {
            // Replaces an equal file, which renews its time (see `remove`).
            try Disk.rename(temporary, to: path)
        }
        try Disk.sync(folder)
        if isNewFolder { try Disk.sync(self.folder) }
    }

    /// Stores bytes held in memory; returns their digest.
    package func write(_ bytes: [UInt8]) throws -> FileDigest {
        try requireSpace(for: Int64(bytes.count))
        var stream = DigestStream()
        stream.update(bytes)
        let digest = stream.finish()
        let temporary = newTemporaryPath()
        do {
            try Disk.write(bytes, to: temporary)
            try adopt(temporary, as: digest)
        } catch {
            unlink(temporary)
            throw error
        }
        return digest
    }

    /// Where the file is, whether it is there or not.
    package func path(of digest: FileDigest) -> String {
        let hex = digest.hex
        return "\(folder)/\(hex.prefix(2))/\(hex.dropFirst(2))"
    }

    /// Opens a file to read. Throws `noFile`.
    package func open(_ digest: FileDigest) throws -> StoredFile {
        let path = path(of: digest)
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { throw StorageError.noFile(digest) }
            throw StorageError(errno: errno, doing: "open \(path)")
        }
        return try StoredFile(descriptor: descriptor)
    }

    /// Bytes of a file, nil when it is not stored.
    package func size(of digest: FileDigest) throws -> Int64? {
        try Disk.status(path(of: digest)).map { Int64($0.st_size) }
    }

    /// Removes a file that `isUnreferenced` says no row names. One stored
    /// within the last hour stays: its row may not be committed yet. Returns
    /// true when it was removed.
    package func remove(
        _ digest: FileDigest, youngest age: Int = 3600, ifUnreferenced: () throws -> Bool
    ) throws -> Bool {
        let path = path(of: digest)
        return try turn.withLock {
            guard let status = try Disk.status(path) else { return false }
            // The status changes when a file is adopted again, by its rename.
            guard time(nil) - status.st_ctim.tv_sec >= age else { return false }
            guard try ifUnreferenced() else { return false }
            try Disk.remove(path)
            return true
        }
    }
}
